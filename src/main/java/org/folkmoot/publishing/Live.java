package org.folkmoot.publishing;

import java.net.URI;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Preview;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts, shows and checks a draft as each of its networks would, without saving it. */
@Component
class Live {

    private static final Pattern LINKED = Pattern.compile(
            "https?://\\S+|(?<![\\w@])(?:[a-z0-9-]+\\.)+(?:uk|org|com|net|wales|scot)(?:/\\S*)?|#[\\p{L}\\p{N}_]+");

    private final Register register;
    private final Networks networks;
    private final Measuring measuring;
    private final Fitting fitting;
    private final Checks checks;
    private final Attachments attachments;

    Live(
            Register register,
            Networks networks,
            Measuring measuring,
            Fitting fitting,
            Checks checks,
            Attachments attachments) {
        this.register = register;
        this.networks = networks;
        this.measuring = measuring;
        this.fitting = fitting;
        this.checks = checks;
        this.attachments = attachments;
    }

    LivePage of(@Nullable PostId post, PostDraft draft) {
        var shown = draft.accounts().stream().map(one -> shown(draft, one)).toList();
        var images = attachments.of(draft);
        var counters = new ArrayList<LivePage.Counter>();
        var previews = new ArrayList<LivePage.Preview>();
        groups(shown).forEach(group -> {
            count(group.getFirst(), counters);
            previews.add(preview(group, draft, images));
        });
        return checked(post, draft, shown, images, counters, previews);
    }

    /** One account with the words that it would say, and what else of the post goes there. */
    private record Shown(Account account, String text, Fitting.Fitted fitted, boolean own) {

        Extras extras() {
            return fitted.extras();
        }
    }

    private Shown shown(PostDraft draft, PostDraft.ForAccount one) {
        var account = register.account(one.account());
        var own = one.text() != null || !one.own().empty();
        return new Shown(account, text(draft, one), fitting.of(account, draft.extras(), one.own()), own);
    }

    /** Accounts of one network that say the same look the same. */
    private List<List<Shown>> groups(List<Shown> shown) {
        var groups = new LinkedHashMap<List<Object>, List<Shown>>();
        for (var one : shown) {
            var limit = measuring
                    .of(one.account())
                    .map(rules -> rules.limits().text())
                    .orElse(0);
            groups.computeIfAbsent(
                            List.of(one.account().network(), limit, one.text(), one.extras()), key -> new ArrayList<>())
                    .add(one);
        }
        return List.copyOf(groups.values());
    }

    /** The first text, each part of a thread and the first comment where the network has such. */
    private void count(Shown shown, List<LivePage.Counter> counters) {
        var extras = shown.extras();
        measuring.of(shown.account()).ifPresent(rules -> {
            counters.add(counter(shown, rules, shown.text(), 0, false));
            var thread = extras.thread();
            for (var i = 0; i < thread.size() && rules.limits().thread() > 0; i++) {
                counters.add(counter(shown, rules, thread.get(i), i + 2, false));
            }
            if (!extras.firstComment().isEmpty() && rules.limits().firstComment()) {
                measuring
                        .ofComments(shown.account())
                        .ifPresent(comments -> counters.add(counter(shown, comments, extras.firstComment(), 0, true)));
            }
        });
    }

    private LivePage.Counter counter(Shown shown, MeasuresText rules, String text, int part, boolean comment) {
        var network = shown.account().network();
        var length = rules.lengths(text).getFirst();
        var tone = length.used() > length.limit() ? "bad" : length.used() * 10 > length.limit() * 9 ? "wait" : "good";
        return new LivePage.Counter(
                network.key(), networks.info(network).name(), part, comment, length.used(), length.limit(), tone);
    }

    private LivePage.Preview preview(List<Shown> group, PostDraft draft, List<PostImage> images) {
        var first = group.getFirst();
        var network = first.account().network();
        var rules = measuring.of(first.account());
        var limit = rules.map(known -> known.preview().cutAfter()).orElse(0);
        var hashtags = rules.map(known -> known.preview().hashtagsLink()).orElse(false);
        var handles = rules.map(
                        known -> known.preview().handles() == org.folkmoot.networks.Preview.Handles.NAME_AND_HANDLE)
                .orElse(false);
        var text = cut(first.text(), limit);
        return new LivePage.Preview(
                network.key(),
                networks.info(network).name(),
                group.size(),
                first.account().name(),
                handles ? first.account().handle() : null,
                parts(text, hashtags),
                text.length() < first.text().length(),
                images.stream().map(this::picture).toList(),
                images.isEmpty()
                        ? LinkCheck.wellFormed(draft.link()).map(URI::getHost).orElse(null)
                        : null,
                images.isEmpty()
                        ? attachments.shown(first.account(), draft.extras().card())
                        : null,
                first.own(),
                besides(first, hashtags, carrying(rules, draft, images)));
    }

    /** @param carrying there is something over which this network would show a title */
    private LivePage.Besides besides(Shown shown, boolean hashtags, boolean carrying) {
        var extras = shown.extras();
        var limits = measuring.of(shown.account()).map(MeasuresText::limits);
        return new LivePage.Besides(
                has(limits, takes -> takes.thread() > 0)
                        ? extras.thread().stream()
                                .map(part -> parts(part, hashtags))
                                .toList()
                        : List.of(),
                extras.poll() != null && has(limits, takes -> takes.poll() != null)
                        ? extras.poll().options()
                        : List.of(),
                has(limits, Limits::warning) ? extras.warning() : "",
                has(limits, takes -> takes.forms().contains(extras.form())) ? extras.form() : Content.Form.POST,
                has(limits, Limits::firstComment) ? parts(extras.firstComment(), hashtags) : List.of(),
                has(limits, Limits::titles) && carrying ? extras.heading() : "",
                shown.fitted().left(),
                shown.fitted().lacked());
    }

    /** A video or a document, or a link whose card says what we say. */
    private boolean carrying(Optional<MeasuresText> rules, PostDraft draft, List<PostImage> images) {
        if (images.stream().anyMatch(image -> !attachments.asset(image).picture())) {
            return true;
        }
        return images.isEmpty()
                && !draft.link().isEmpty()
                && rules.map(known -> known.preview().linkCard() == Preview.LinkCard.BY_US)
                        .orElse(true);
    }

    /** Where a person posts, everything that was approved is given to them. */
    private static boolean has(Optional<Limits> limits, Predicate<Limits> having) {
        return limits.map(having::test).orElse(true);
    }

    private LivePage checked(
            @Nullable PostId post,
            PostDraft draft,
            List<Shown> shown,
            List<PostImage> images,
            List<LivePage.Counter> counters,
            List<LivePage.Preview> previews) {
        var said = new LinkedHashMap<Finding, Set<String>>();
        var passed = new LinkedHashSet<String>();
        var spoke = new LinkedHashSet<String>();
        for (var one : shown) {
            var checked = new Checked(
                    post,
                    one.account(),
                    one.text(),
                    draft.link(),
                    images,
                    draft.dueAt(),
                    one.extras(),
                    one.fitted().lacked());
            for (var result : checks.results(checked)) {
                (result.findings().isEmpty() ? passed : spoke).add(result.key());
                result.findings()
                        .forEach(finding -> said.computeIfAbsent(finding, key -> new LinkedHashSet<>())
                                .add(one.account().name()));
            }
        }
        passed.removeAll(spoke);
        var rows = said.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), shown.size()))
                .sorted((a, b) -> Boolean.compare(b.problem(), a.problem()))
                .toList();
        var toFix = (int) rows.stream().filter(LivePage.Row::problem).count();
        return new LivePage(counters, previews, rows, toFix, rows.size() - toFix, List.copyOf(passed));
    }

    private static LivePage.Row row(Finding finding, Set<String> accounts, int all) {
        var whom = accounts.size() == all ? "" : String.join(", ", accounts);
        return new LivePage.Row(finding.severity() == Finding.Severity.PROBLEM, finding.problem(), whom, finding.fix());
    }

    private LivePage.Picture picture(PostImage image) {
        var asset = attachments.asset(image);
        return new LivePage.Picture(
                image.asset().value(),
                image.alt(),
                image.described(),
                asset.document() ? asset.name() : null,
                Player.of(asset, image.captions()));
    }

    private static String text(PostDraft draft, PostDraft.ForAccount one) {
        return one.text() == null ? draft.text() : one.text();
    }

    /** Where the network cuts, at a whole character; 0 cuts nothing. */
    static String cut(String text, int after) {
        if (after == 0 || text.length() <= after) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.UK);
        characters.setText(text);
        return text.substring(0, characters.preceding(after + 1));
    }

    private static List<LivePage.Part> parts(String text, boolean hashtags) {
        var parts = new ArrayList<LivePage.Part>();
        var from = 0;
        for (var found : LINKED.matcher(text).results().toList()) {
            var link = hashtags || !found.group().startsWith("#");
            parts.add(new LivePage.Part(text.substring(from, found.start()), false));
            parts.add(new LivePage.Part(found.group(), link));
            from = found.end();
        }
        parts.add(new LivePage.Part(text.substring(from), false));
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }
}
