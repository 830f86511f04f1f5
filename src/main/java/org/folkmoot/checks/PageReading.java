package org.folkmoot.checks;

import com.ibm.icu.text.BreakIterator;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.networks.FetchedPage;
import org.folkmoot.networks.WebPages;
import org.folkmoot.register.Account;
import org.folkmoot.web.Words;

/** Looks at public pages for one round; each address is fetched once in it. */
final class PageReading {

    /**
     * Bluesky: {@code app.bsky.actor.profile}, 256 graphemes; Mastodon: 500 characters (both read 2026-11-23).
     */
    private static final Map<String, Integer> LONGEST_BIO = Map.of("bluesky", 256, "mastodon", 500);

    private static final Pattern META = Pattern.compile("<meta\\s[^>]{0,2000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern DESCRIPTION =
            Pattern.compile("(?:name|property)\\s*=\\s*[\"'](?:og:)?description[\"']", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENT =
            Pattern.compile("content\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);

    private final WebPages pages;
    private final Words words;
    private final Map<URI, FetchedPage> fetched = new HashMap<>();

    PageReading(WebPages pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    Verdict of(Check check, Account account, CheckSettings settings) {
        if (check == Check.RECIPROCAL) {
            return settings.accounts()
                    .map(page -> links(page, address(account), "reciprocal"))
                    .orElseGet(() -> new Verdict(null, words.of("checks.found.reciprocal.unset")));
        }
        var address = account.address();
        if (address == null) {
            return new Verdict(null, words.of("checks.found.page.none"));
        }
        return switch (check) {
            case BIO -> bio(address, account.network().key());
            case OFFICIAL -> official(address);
            case COUNCIL_LINK -> wish(address, settings.councilSite(), "council-link");
            case RULES_LINK -> wish(address, settings.houseRules(), "rules-link");
            default -> throw new IllegalArgumentException(check.name());
        };
    }

    private Verdict bio(URI address, String network) {
        return read(address)
                .map(page -> {
                    var bio = description(page);
                    if (bio.isBlank()) {
                        return new Verdict(false, words.of("checks.found.bio.none"));
                    }
                    var most = LONGEST_BIO.getOrDefault(network, 500);
                    var length = graphemes(bio);
                    return new Verdict(
                            length <= most,
                            words.of("checks.found.bio.length", Map.of("length", length, "most", most)));
                })
                .orElseGet(() -> unread(address));
    }

    private Verdict official(URI address) {
        return read(address)
                .map(page -> description(page).toLowerCase(Locale.ROOT).contains("official"))
                .map(says -> new Verdict(says, words.of("checks.found.official." + (says ? "yes" : "no"))))
                .orElseGet(() -> unread(address));
    }

    private Verdict wish(URI address, String wanted, String key) {
        return wanted.isBlank()
                ? new Verdict(null, words.of("checks.found." + key + ".unset"))
                : links(address, wanted, key);
    }

    private Verdict links(URI page, String wanted, String key) {
        var core = core(wanted);
        if (core.isEmpty()) {
            return new Verdict(null, words.of("checks.found.page.none"));
        }
        return read(page)
                .map(text -> text.toLowerCase(Locale.ROOT).replace("&amp;", "&").contains(core))
                .map(found -> new Verdict(found, words.of("checks.found." + key + (found ? ".yes" : ".no"))))
                .orElseGet(() -> unread(page));
    }

    private Optional<String> read(URI address) {
        return fetched.computeIfAbsent(address, pages::fetch) instanceof FetchedPage.Read page && page.found()
                ? Optional.of(page.text())
                : Optional.empty();
    }

    private Verdict unread(URI address) {
        var why = switch (fetched.get(address)) {
            case FetchedPage.Unread(var reason) -> reason.name();
            case FetchedPage.Read page -> String.valueOf(page.status());
            case null -> "";
        };
        return new Verdict(null, words.of("checks.found.page.unread", Map.of("why", why)));
    }

    /** Without scheme, www. and a last slash, as a link to it may be written. */
    private static String core(String address) {
        return address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/$", "");
    }

    private static String address(Account account) {
        return account.address() == null ? "" : account.address().toString();
    }

    private static String description(String page) {
        return META.matcher(page)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(tag -> DESCRIPTION.matcher(tag).find())
                .map(tag -> {
                    var content = CONTENT.matcher(tag);
                    return content.find()
                            ? Optional.ofNullable(content.group(1)).orElseGet(() -> content.group(2))
                            : "";
                })
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private static int graphemes(String text) {
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        var count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
