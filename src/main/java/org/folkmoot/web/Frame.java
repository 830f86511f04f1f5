package org.folkmoot.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given beside its own page: the words, who looks, the navigation.
 *
 * @param path the path of this request, to mark the navigation
 * @param query the raw query of this request; empty for none
 * @param accounts what stands beside the register, for the pages that belong to Accounts
 * @param create what one may begin from anywhere: "New post"
 * @param hidden addresses of the navigation that this person is not shown
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param csrf name and value of the hidden field of every form
 */
public record Frame(
        Words words,
        Dates dates,
        Optional<Actor.Person> viewer,
        String roles,
        boolean practice,
        String organisation,
        String brand,
        String path,
        String query,
        String theme,
        List<NavEntry> navigation,
        List<NavEntry> settings,
        List<NavEntry> accounts,
        List<NavEntry> create,
        List<String> hidden,
        List<Notice> notices,
        Csrf csrf) {

    private static final Pattern KIND =
            Pattern.compile("( (County|District|Borough|City|Metropolitan|Town|Parish|Community))* Council$");

    /** @param group entries of one group stand together; a line divides them from the next */
    public record NavEntry(String key, String href, boolean current, int group, int waiting) {

        /** The same with what its inner pages add to it. */
        NavEntry with(boolean current, int waiting) {
            return new NavEntry(key, href, this.current || current, group, this.waiting + waiting);
        }
    }

    /** On a page of Accounts that is not the register's own: its navigation is shown, and Accounts is marked. */
    public boolean besideRegister() {
        return accounts.stream().anyMatch(NavEntry::current);
    }

    /** The settings that stand together, in their order. */
    public List<List<NavEntry>> settingsGroups() {
        return settings.stream()
                .collect(Collectors.groupingBy(NavEntry::group, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    /** The group to which this page belongs; empty outside the settings. */
    public List<NavEntry> settingsHere() {
        return settingsGroups().stream()
                .filter(group -> group.stream().anyMatch(NavEntry::current))
                .findFirst()
                .orElse(List.of());
    }

    /** Nobody is sent there whom the navigation does not show the way: they would be refused. */
    public boolean leadsTo(String href) {
        var path = href.replaceAll("[?#].*", "");
        return hidden.stream().noneMatch(address -> path.equals(address) || path.startsWith(address + "/"));
    }

    public record Csrf(String name, String value) {}

    /** A text; {@code args} are names and values in turn: {@code t("inbox.waiting", "count", 3)}. */
    public String t(String key, Object... args) {
        var named = new HashMap<String, Object>();
        for (var i = 0; i + 1 < args.length; i += 2) {
            named.put((String) args[i], args[i + 1]);
        }
        return words.of(key, named);
    }

    public String t(Problem problem) {
        return words.of(problem);
    }

    /** Every problem of one field in one sentence, or null where there is none. */
    public @Nullable String error(List<Problem> problems, String field) {
        var texts = problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(this::t)
                .toList();
        return texts.isEmpty() ? null : String.join(" ", texts);
    }

    public String t(Notice notice) {
        return words.of(notice.key(), Map.copyOf(notice.args()));
    }

    /** The address of this page with one parameter set anew: {@code with("after", mark)}; null takes it away. */
    public String with(String parameter, @Nullable String value) {
        var kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.equals(parameter) && !part.startsWith(parameter + "="));
        var added = value == null
                ? Stream.<String>empty()
                : Stream.of(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        var whole = Stream.concat(kept, added).collect(Collectors.joining("&"));
        return whole.isEmpty() ? path : path + "?" + whole;
    }

    /** The value of a parameter of this page's address; empty when it has none. */
    public String parameter(String name) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /** The address of a style sheet, behaviour or picture: {@code file("images/sprite.svg")}. */
    public String file(String path) {
        return Statics.path(path);
    }

    /** "Dunmere District Council" is "Dunmere" in the mark, with the rest below it. */
    public String shortName() {
        var kind = KIND.matcher(organisation);
        return kind.find() ? organisation.substring(0, kind.start()) : organisation;
    }

    public String restOfName() {
        return organisation.substring(shortName().length()).trim();
    }

    /** "Priya Nandra" is "PN". */
    public static String initials(String name) {
        var words = name.trim().split("\\s+");
        var first = words[0].substring(0, Math.min(1, words[0].length()));
        return words.length == 1 ? first : first + words[words.length - 1].charAt(0);
    }
}
