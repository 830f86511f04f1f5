package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.assets.AssetId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what authors write, and brings each variant in line with it. */
@Component
class Drafting {

    private final Posts posts;
    private final Variants variants;
    private final Rewriting rewriting;
    private final Attachments attachments;
    private final Rights rights;
    private final Register register;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Drafting(
            Posts posts,
            Variants variants,
            Rewriting rewriting,
            Attachments attachments,
            Rights rights,
            Register register,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.posts = posts;
        this.variants = variants;
        this.rewriting = rewriting;
        this.attachments = attachments;
        this.rights = rights;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    PostId begin(Actor actor, PostDraft draft) {
        requireDrafting(actor, draft);
        Refused.unlessEmpty(draft.problems());
        var now = clock.instant();
        var post = post(new PostId(ids.next()), draft, 1, actor.name(), now, actor.name(), now);
        posts.add(post);
        for (var wanted : draft.accounts()) {
            rewriting.add(actor, post, wanted, draft.accounts().indexOf(wanted));
        }
        events.publishEvent(new PostSaved(post.id(), 1, actor, post.subject(), now, changes(null, post, draft)));
        return post.id();
    }

    /** @return the post's new version; the same as before when nothing had changed */
    int save(Actor actor, PostId id, int version, PostDraft draft) {
        requireDrafting(actor, draft);
        Refused.unlessEmpty(draft.problems());
        var before = posts.lock(id).orElseThrow(() -> Refused.missing("post"));
        if (before.version() != version) {
            throw Refusals.savedBySomebodyElse(before);
        }
        var now = clock.instant();
        var after = post(id, draft, version + 1, before.createdBy(), before.createdAt(), actor.name(), now);
        var existing = variants.of(id);
        var changes = new ArrayList<>(changes(before, after, draft));
        var byAccount = existing.stream().collect(Collectors.toMap(Variant::account, Function.identity()));
        var timeTyped = !Objects.equals(before.dueAt(), after.dueAt());
        for (var variant : existing) {
            if (draft.accounts().stream().noneMatch(wanted -> wanted.account().equals(variant.account()))) {
                changes.addAll(rewriting.takeOff(actor, variant));
            }
        }
        for (var wanted : draft.accounts()) {
            var position = draft.accounts().indexOf(wanted);
            var variant = byAccount.get(wanted.account());
            changes.addAll(
                    variant == null
                            ? rewriting.add(actor, after, wanted, position)
                            : rewriting.follow(actor, after, variant, wanted, position, timeTyped));
        }
        if (changes.isEmpty()) {
            return version;
        }
        posts.save(after);
        events.publishEvent(new PostSaved(id, after.version(), actor, after.subject(), now, List.copyOf(changes)));
        return after.version();
    }

    /** A post without any account is nobody's yet: whoever may draft anywhere may write it. */
    private void requireDrafting(Actor actor, PostDraft draft) {
        if (!rights.may(actor, Permission.DRAFT)) {
            var first =
                    draft.accounts().stream().map(PostDraft.ForAccount::account).findFirst();
            rights.require(actor, Permission.DRAFT, first.map(register::scope).orElse(Scope.everywhere()));
        }
    }

    private Post post(
            PostId id, PostDraft draft, int version, String createdBy, Instant createdAt, String savedBy, Instant at) {
        return new Post(
                id,
                draft.title(),
                draft.text(),
                draft.link(),
                images(draft),
                draft.dueAt(),
                draft.extras(),
                version,
                createdBy,
                createdAt,
                savedBy,
                at);
    }

    private List<PostImage> images(PostDraft draft) {
        var images = attachments.of(draft);
        if (images.size() < draft.images().size()) {
            throw Refused.missing("asset");
        }
        var card = draft.extras().card();
        if (card != null && card.picture() != null && !attachments.isPicture(new AssetId(card.picture()))) {
            throw Refused.missing("asset");
        }
        return images;
    }

    private static List<Change> changes(@Nullable Post before, Post after, PostDraft draft) {
        var own = List.of(
                Change.of("title", before == null ? "" : before.title(), after.title()),
                Change.digest("text", before == null ? null : before.text(), after.text()),
                Change.of("link", before == null ? "" : before.link(), after.link()),
                Change.digest("images", before == null ? "[]" : images(before), images(after)),
                Change.of("due", before == null ? null : before.dueAt(), after.dueAt()));
        var extras = after.extras().changes(before == null ? Extras.none() : before.extras());
        return Stream.concat(own.stream(), extras.stream())
                .filter(Change::happened)
                .toList();
    }

    private static String images(Post post) {
        return post.images().toString();
    }
}
