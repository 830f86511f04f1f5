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
 */
public record PostDraft(
        String title,
        String text,
        String link,
        List<ForAccount> accounts,
        List<Image> images,
        @Nullable Instant dueAt) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 70_000;

    /** @param text the account's own words; null or blank to say what the post says */
    public record ForAccount(AccountId account, @Nullable String text) {

        public ForAccount {
            text = text == null || text.isBlank() ? null : plain(text);
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
    }

    /** One account, one text, one time. */
    public static PostDraft of(String text, AccountId account, Instant dueAt) {
        return new PostDraft("", text, "", List.of(new ForAccount(account, null)), List.of(), dueAt);
    }

    public PostDraft with(List<Image> images) {
        return new PostDraft(title, text, link, accounts, images, dueAt);
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
        var seen = new HashSet<AccountId>();
        if (!accounts.stream().allMatch(one -> seen.add(one.account()))) {
            problems.add(Problem.of("accounts", "publishing.accounts.twice"));
        }
        return problems;
    }

    private static boolean tooLong(ForAccount one) {
        return one.text() != null && one.text().length() > LONGEST_TEXT;
    }

    /** One form for what looks the same, so that the hash and the network's count agree. */
    private static String plain(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        return Normalizer.normalize(lines, Normalizer.Form.NFC);
    }
}
