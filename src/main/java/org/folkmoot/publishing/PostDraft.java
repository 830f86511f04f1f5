package org.folkmoot.publishing;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.folkmoot.assets.AssetId;
import org.folkmoot.foundation.Problem;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a post to say. Hardly anything is refused here: a draft may be as unfinished as it likes, the
 * checks speak up when it is submitted.
 *
 * @param dueAt when it is to appear; null while nobody has decided
 * @param extras a thread, a poll, a warning, how late it may be sent, its form, a first comment and a heading
 */
public record PostDraft(
        String title,
        String text,
        String link,
        List<ForAccount> accounts,
        List<Image> images,
        @Nullable Instant dueAt,
        Extras extras) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 70_000;

    /**
     * @param text the account's own words; null or blank to say what the post says
     * @param own where else it departs from the post
     */
    public record ForAccount(AccountId account, @Nullable String text, OwnExtras own) {

        public ForAccount {
            text = text == null || text.isBlank() ? null : plain(text);
        }

        public ForAccount(AccountId account, @Nullable String text) {
            this(account, text, OwnExtras.none());
        }
    }

    public record Image(AssetId asset, String alt, boolean decorative) {

        public Image {
            alt = decorative ? "" : plain(alt);
        }
    }

    public PostDraft {
        title = title.strip();
        text = plain(text);
        link = link.strip();
        accounts = List.copyOf(accounts);
        images = List.copyOf(images);
        extras = extras.card() == null || extras.card().link().equals(link) ? extras : extras.carded(null);
    }

    public PostDraft(
            String title,
            String text,
            String link,
            List<ForAccount> accounts,
            List<Image> images,
            @Nullable Instant dueAt) {
        this(title, text, link, accounts, images, dueAt, Extras.none());
    }

    /** What a saved post says. */
    static PostDraft of(Post post, List<Variant> variants) {
        var accounts = variants.stream()
                .filter(variant -> variant.status() != VariantStatus.WITHDRAWN)
                .map(variant -> new ForAccount(variant.account(), variant.ownText(), variant.own()))
                .toList();
        var images = post.images().stream()
                .map(image -> new Image(image.asset(), image.alt(), image.decorative()))
                .toList();
        return new PostDraft(post.title(), post.text(), post.link(), accounts, images, post.dueAt(), post.extras());
    }

    /** One account, one text, one time. */
    public static PostDraft of(String text, AccountId account, Instant dueAt) {
        return new PostDraft("", text, "", List.of(new ForAccount(account, null)), List.of(), dueAt);
    }

    public PostDraft with(List<Image> images) {
        return new PostDraft(title, text, link, accounts, images, dueAt, extras);
    }

    public PostDraft with(Extras extras) {
        return new PostDraft(title, text, link, accounts, images, dueAt, extras);
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (title.length() > LONGEST_TITLE) {
            problems.add(Problem.of("title", "publishing.title.long", Map.of("most", LONGEST_TITLE)));
        }
        if (text.length() > LONGEST_TEXT || accounts.stream().anyMatch(PostDraft::tooLong)) {
            problems.add(Problem.of("text", "publishing.text.long", Map.of("most", LONGEST_TEXT)));
        }
        if (link.length() > 2000) {
            problems.add(Problem.of("link", "publishing.link.long"));
        }
        if (extras.thread().size() >= Extras.MOST_PARTS
                || extras.thread().stream().anyMatch(part -> part.length() > LONGEST_TEXT)
                || accounts.stream().anyMatch(PostDraft::tooLongThread)) {
            problems.add(Problem.of("thread", "publishing.thread.long", Map.of("most", Extras.MOST_PARTS)));
        }
        if (extras.warning().length() > Extras.LONGEST_WARNING) {
            problems.add(Problem.of("warning", "publishing.warning.long", Map.of("most", Extras.LONGEST_WARNING)));
        }
        if (extras.firstComment().length() > LONGEST_TEXT
                || accounts.stream().anyMatch(one -> one.own().firstComment().length() > LONGEST_TEXT)) {
            problems.add(Problem.of("firstComment", "publishing.first-comment.long", Map.of("most", LONGEST_TEXT)));
        }
        if (extras.heading().length() > Extras.LONGEST_HEADING) {
            problems.add(Problem.of("heading", "publishing.heading.long", Map.of("most", Extras.LONGEST_HEADING)));
        }
        if (extras.card() != null) {
            problems.addAll(extras.card().problems());
        }
        var late = extras.lateMinutes();
        if (late != null && (late < 15 || late > 7 * 24 * 60)) {
            problems.add(Problem.of("late", "publishing.late.wrong"));
        }
        var seen = new HashSet<AccountId>();
        if (!accounts.stream().allMatch(one -> seen.add(one.account()))) {
            problems.add(Problem.of("accounts", "publishing.accounts.twice"));
        }
        return problems;
    }

    private static boolean tooLong(ForAccount one) {
        return one.text() != null && one.text().length() > LONGEST_TEXT;
    }

    private static boolean tooLongThread(ForAccount one) {
        var parts = one.own().thread();
        return parts.size() >= Extras.MOST_PARTS || parts.stream().anyMatch(part -> part.length() > LONGEST_TEXT);
    }

    /** One form for what looks the same, so that the hash and the network's count agree. */
    static String plain(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        return Normalizer.normalize(lines, Normalizer.Form.NFC);
    }
}
