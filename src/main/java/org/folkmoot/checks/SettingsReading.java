package org.folkmoot.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Messages;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.ReadsSettings;
import org.folkmoot.networks.Setting;
import org.folkmoot.networks.Setting.Name;
import org.folkmoot.register.Account;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the network says of an account's settings, asked once for each connection in a round. What it does not show is left
 * to people, who attest it.
 */
final class SettingsReading {

    private final Connections connections;
    private final Networks networks;
    private final Words words;
    private final Map<ConnectionId, Answer<List<Setting>>> read = new HashMap<>();

    SettingsReading(Connections connections, Networks networks, Words words) {
        this.connections = connections;
        this.networks = networks;
        this.words = words;
    }

    Optional<Verdict> of(Check check, Account account, CheckSettings wanted) {
        var id = account.connection();
        if (id == null || !asks(check)) {
            return Optional.empty();
        }
        var connection = connections.get(id);
        var reads = reader(connection);
        if (reads.isEmpty() || !connection.health().usable()) {
            return Optional.empty();
        }
        var answer = read.computeIfAbsent(id, one -> reads.get().settings(connections.session(one)));
        return switch (answer) {
            case Answer.Got<List<Setting>>(var settings) -> judged(check, connection, settings, wanted);
            case Answer.Failed<List<Setting>>(Outcome.Rejected(var reason, var said)) ->
                Optional.of(new Verdict(null, words.of("checks.found.setting.refused", Map.of("said", said.body()))));
            case Answer.Failed<List<Setting>> notReached -> Optional.empty();
        };
    }

    private static boolean asks(Check check) {
        return switch (check) {
            case PROFANITY,
                    BLOCKED_WORDS,
                    VISITOR_POSTS,
                    TAGS,
                    MESSAGES,
                    LOGO,
                    COVER,
                    BIO,
                    OFFICIAL,
                    COUNCIL_LINK,
                    RULES_LINK,
                    HOURS,
                    CONTACT,
                    LOCATION -> true;
            case NAME, HANDLE, CATEGORY, EMERGENCY, VERIFIED, AUTO_REPLY, TWO_FACTOR, RECOVERY, ADMINS, RECIPROCAL ->
                false;
        };
    }

    private Optional<ReadsSettings> reader(Connection connection) {
        return switch (networks.connector(connection.network()).get(ReadsSettings.class)) {
            case Availability.Present<ReadsSettings>(var reads) -> Optional.of(reads);
            case Availability.Missing<ReadsSettings> missing -> Optional.empty();
        };
    }

    /** Empty where the network does not show it, or where only people can say whether it is as decided. */
    private Optional<Verdict> judged(Check check, Connection connection, List<Setting> settings, CheckSettings wanted) {
        return switch (check) {
            case PROFANITY -> found(settings, Name.PROFANITY_FILTER).map(one -> said(on(one), one.value()));
            case BLOCKED_WORDS ->
                found(settings, Name.BLOCKED_WORDS)
                        .map(one -> on(one)
                                ? new Verdict(
                                        true,
                                        words.of("checks.found.setting.words", Map.of("count", count(one.value()))))
                                : new Verdict(false, words.of("checks.found.setting.no-words")));
            case VISITOR_POSTS -> found(settings, Name.VISITOR_POSTS).flatMap(posts -> visitors(posts, settings));
            case TAGS -> found(settings, Name.TAGS).filter(one -> !on(one)).map(one -> said(true, one.value()));
            case MESSAGES ->
                found(settings, Name.MESSAGES)
                        .filter(one -> on(one) && arrive(connection))
                        .map(one -> new Verdict(true, words.of("checks.found.setting.messages")));
            case LOGO -> missing(settings, Name.PICTURE, "logo");
            case COVER -> missing(settings, Name.COVER, "cover");
            case BIO ->
                found(settings, Name.DESCRIPTION)
                        .map(one -> empty(one)
                                ? new Verdict(false, words.of("checks.found.bio.none"))
                                : said(true, one.value()));
            case OFFICIAL ->
                found(settings, Name.DESCRIPTION)
                        .map(one -> says(one.value().toLowerCase(Locale.ROOT).contains("official"), "official"));
            case COUNCIL_LINK -> links(settings, wanted.councilSite(), "council-link");
            case RULES_LINK -> links(settings, wanted.houseRules(), "rules-link");
            case LOCATION ->
                found(settings, Name.ADDRESS).filter(one -> !empty(one)).map(one -> said(true, one.value()));
            case HOURS -> found(settings, Name.HOURS).map(one -> said(true, one.value()));
            case CONTACT -> found(settings, Name.TELEPHONE).map(one -> said(true, one.value()));
            default -> Optional.empty();
        };
    }

    /** That there is a picture a program sees; whether it is the right one, a person does. */
    private Optional<Verdict> missing(List<Setting> settings, Name name, String key) {
        return found(settings, name)
                .filter(SettingsReading::empty)
                .map(one -> new Verdict(false, words.of("checks.found.setting." + key + ".none")));
    }

    /** In the field for it or in the text; where the network does not show the field, only a link that is there counts. */
    private Optional<Verdict> links(List<Setting> settings, String wanted, String key) {
        if (wanted.isBlank()) {
            return Optional.empty();
        }
        var website = found(settings, Name.WEBSITE);
        var there = Stream.of(website, found(settings, Name.DESCRIPTION))
                .flatMap(Optional::stream)
                .flatMap(one -> Stream.of(one.value().split("\\s+")))
                .anyMatch(one -> plain(one).startsWith(plain(wanted)));
        return there || website.isPresent() ? Optional.of(says(there, key)) : Optional.empty();
    }

    private static boolean empty(Setting setting) {
        return Boolean.FALSE.equals(setting.on());
    }

    private Optional<Verdict> visitors(Setting posts, List<Setting> settings) {
        if (!on(posts)) {
            return Optional.of(new Verdict(true, words.of("checks.found.setting.visitors.off")));
        }
        return found(settings, Name.VISITOR_POSTS_REVIEWED)
                .map(reviewed -> new Verdict(
                        on(reviewed),
                        words.of("checks.found.setting.visitors." + (on(reviewed) ? "reviewed" : "open"))));
    }

    private static Optional<Setting> found(List<Setting> settings, Name name) {
        return settings.stream().filter(one -> one.name() == name).findFirst();
    }

    private static boolean on(Setting setting) {
        return Boolean.TRUE.equals(setting.on());
    }

    private static int count(String list) {
        return list.split(",").length;
    }

    private boolean arrive(Connection connection) {
        return networks.connector(connection.network()).get(Messages.class, connection.granted())
                instanceof Availability.Present<Messages>;
    }

    private Verdict said(@Nullable Boolean passed, String value) {
        return new Verdict(passed, words.of("checks.found.setting.says", Map.of("value", value)));
    }

    private Verdict says(boolean yes, String key) {
        return new Verdict(yes, words.of("checks.found." + key + (yes ? ".yes" : ".no")));
    }

    private static String plain(String address) {
        return address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/$", "");
    }
}
