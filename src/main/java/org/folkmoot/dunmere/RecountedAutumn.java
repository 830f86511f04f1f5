package org.folkmoot.dunmere;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.function.Predicate;
import org.folkmoot.feeds.FeedItem;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.publishing.Publishing;
import org.folkmoot.publishing.VariantStatus;
import org.folkmoot.register.AccountId;
import org.springframework.stereotype.Component;

/** Counts again what happened on the accounts that were connected later. */
@Component
class RecountedAutumn {

    private final Publishing publishing;
    private final Stage stage;
    private final Noticeboard noticeboard;
    private final Wire wire;
    private final PracticeControl control;

    RecountedAutumn(Publishing publishing, Stage stage, Noticeboard noticeboard, Wire wire, Networks networks) {
        this.publishing = publishing;
        this.stage = stage;
        this.noticeboard = noticeboard;
        this.wire = wire;
        this.control = new PracticeControl(networks.practiceAddress());
    }

    void count(List<String> found) {
        Recount.compare(found, "Posts taken down", lately(then("takedown")), standing(VariantStatus.TAKEN_DOWN));
        Recount.compare(found, "Posts held back", lately(then("held")), standing(VariantStatus.HELD));
        Lately.rows().stream().filter(then("correction")).forEach(row -> corrected(found, row));
        var door = noticeboard.account().id();
        Recount.compare(
                found, "Notices posted by hand", lately(Noticeboard::posted), of(door, VariantStatus.PUBLISHED));
        Recount.compare(
                found,
                "Notices to be posted by hand",
                lately(row -> Lately.on(row, Noticeboard.KEY) && !Noticeboard.posted(row)),
                of(door, VariantStatus.BY_HAND));
        var used = Wire.rows().stream().filter(Wire::used).count();
        Recount.compare(found, "News that became posts", used, wire.items(FeedItem.State.USED));
        Recount.compare(
                found,
                "News that were not used",
                Wire.rows().size() - used,
                wire.items(FeedItem.State.WAITING) + wire.items(FeedItem.State.LEFT));
        var there = control.posts(Role.of(Role.FEDI).network(), stage.remoteId(Role.of(Role.FEDI))).stream()
                .filter(post -> post.text().equals(Slips.NATIVE))
                .count();
        Recount.compare(
                found,
                "Posts made in a network's own app",
                there,
                publishing
                        .nativeOfAccount(stage.account(Role.of(Role.FEDI)).id(), Recount.MANY)
                        .size());
    }

    /** On each network the words are those of the correction. */
    private void corrected(List<String> found, NamedCsvRecord row) {
        Role.ALL.stream().filter(role -> Lately.on(row, role.key())).forEach(role -> {
            var there = control.posts(role.network(), stage.remoteId(role)).stream()
                    .filter(post -> post.text().equals(row.getField("words")))
                    .count();
            Recount.compare(found, role.key() + ": corrected posts", there, 1);
        });
    }

    private static Predicate<NamedCsvRecord> then(String what) {
        return row -> row.getField("then").equals(what);
    }

    private static long lately(Predicate<NamedCsvRecord> which) {
        return Lately.rows().stream().filter(which).count();
    }

    private long standing(VariantStatus status) {
        return Role.ALL.stream()
                .mapToLong(role -> of(stage.account(role).id(), status))
                .sum();
    }

    private long of(AccountId account, VariantStatus status) {
        return publishing.ofAccount(account, Recount.MANY).stream()
                .filter(row -> row.status() == status)
                .count();
    }
}
