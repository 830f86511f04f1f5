package org.folkmoot.dunmere;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountFilter;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** The accounts that Dunmere is connected to: made on the practice networks first, then connected as a council would. */
@Component
class Stage {

    private static final String APP_SECRET = "practice-app";
    private static final String PORTFOLIO = "practice-portfolio-token";
    private static final String PORTFOLIO_TEXT = """
            {"id":"700900100","name":"Dunmere District Council","appSecret":"practice-app","page":"%s",
             "owned_pages":[%s,{"id":"900700200","name":"Dunmere Dog Show 2019"}],
             "business_users":[
               {"id":"61","name":"Priya Nandra","email":"priya.nandra@dunmere.example","role":"ADMIN","two_fac_status":"enabled"},
               {"id":"62","name":"Helen Ashdown","email":"helen.ashdown@dunmere.example","role":"ADMIN","two_fac_status":"enabled"},
               {"id":"63","name":"Bright Ideas Agency","email":"hello@bright-ideas.example","role":"EMPLOYEE","two_fac_status":"disabled"}],
             "pending_users":[{"id":"64","email":"press.office@dunmere.example","role":"EMPLOYEE"}],
             "system_users":[{"id":"65","name":"Folkmoot"}]}
            """;

    /** In the fields of each network that shows a profile; the practice Facebook keeps its pages' profiles elsewhere. */
    private static final String PROFILE = """
            {"description":"%1$s","note":"<p>%1$s</p>","biography":"%1$s","website":"%2$s",
             "fields":[{"name":"Website","value":"<a href=\\"%2$s\\">our website</a>"}],
             "url":"%2$s","entities":{"url":{"urls":[{"expanded_url":"%2$s"}]}},"location":"Dunmere",
             "avatar":"https://cdn.practice.example/avatar.png","banner":"https://cdn.practice.example/banner.png",
             "profile_picture_url":"https://cdn.practice.example/avatar.png",
             "profile_image_url":"https://cdn.practice.example/avatar.png"}
            """.formatted(
                    "The official account of Dunmere District Council. House rules: "
                            + "https://www.dunmere.example/house-rules",
                    "https://www.dunmere.example");

    private final Connections connections;
    private final Register register;
    private final SignInGround signInGround;

    Stage(Connections connections, Register register, SignInGround signInGround) {
        this.connections = connections;
        this.register = register;
        this.signInGround = signInGround;
    }

    void set(Actor actor, PracticeControl control) {
        control.limits(false);
        Role.ALL.stream().filter(Role::fromTheStart).forEach(role -> connect(actor, control, role, role.followers()));
        portfolio(control);
        signInGround.set(actor, control);
    }

    /** What is connected later has been on its network all the time. */
    void join(Actor actor, PracticeControl control, long days, Instant at) {
        Role.ALL.stream()
                .filter(role -> !role.fromTheStart())
                .forEach(role -> connect(actor, control, role, role.followersAfter(days, at)));
    }

    /** Those that are connected by now. */
    List<Role> joined() {
        var connected = register.connected();
        return Role.ALL.stream()
                .filter(role -> connected.stream().anyMatch(role::is))
                .toList();
    }

    /** The council's portfolio on the practice Facebook: an agency that nobody removed, and somebody without a second factor. */
    private void portfolio(PracticeControl control) {
        var owned = Role.ALL.stream()
                .filter(role -> role.network().equals(Network.FACEBOOK))
                .map(role -> "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(remoteId(role), role.name()))
                .collect(Collectors.joining(","));
        control.account(
                Network.FACEBOOK, "900700100", "DunmereMarket", "Dunmere Market", "market-page", "practice-app", 640);
        Role.ALL.stream()
                .filter(role -> role.network().equals(Network.FACEBOOK))
                .forEach(role -> control.note(
                        Network.FACEBOOK,
                        "business." + remoteId(role),
                        "{\"id\":\"700900100\",\"name\":\"Dunmere District Council\"}"));
        control.note(
                Network.FACEBOOK,
                "portfolio." + PORTFOLIO,
                PORTFOLIO_TEXT.formatted(remoteId(Role.ALL.getFirst()), owned));
    }

    Account account(Role role) {
        return register.connected().stream()
                .filter(role::is)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(role.handle() + " is not connected"));
    }

    /** The network's permanent id of the account. */
    String remoteId(Role role) {
        return connections
                .get(Objects.requireNonNull(account(role).connection()))
                .remoteId();
    }

    /** Whether the sign-in to the account holds until then, as far as its network says. */
    boolean holds(Role role, Instant until) {
        var ends = connection(role).expiresAt();
        return ends == null || ends.isAfter(until);
    }

    Connection connection(Role role) {
        return connections.get(Objects.requireNonNull(account(role).connection()));
    }

    /** Somebody signs in to the account again, with a new token. */
    void signInAgain(Actor actor, PracticeControl control, Role role, long followers) {
        var connection = connection(role);
        var secret = "practice-" + role.key() + "-again";
        control.account(
                role.network(), connection.remoteId(), role.handle(), role.name(), secret, APP_SECRET, followers);
        connections.reconnect(actor, connection.id(), answers(role, connection.remoteId(), secret));
    }

    private void connect(Actor actor, PracticeControl control, Role role, long followers) {
        var secret = "practice-" + role.key();
        var remoteId = control.account(role.network(), null, role.handle(), role.name(), secret, APP_SECRET, followers);
        control.note(role.network(), "profile." + remoteId, PROFILE);
        var connection = connections.connect(actor, role.network(), answers(role, remoteId, secret), true);
        register.link(actor, registered(role), connection);
    }

    /** What is typed into the form of the network. */
    private static Map<String, String> answers(Role role, String remoteId, String secret) {
        return switch (role.network().key()) {
            case "bluesky" -> Map.of("handle", role.handle(), "password", secret, "service", "");
            case "instagram" ->
                Map.of("pageId", "10" + remoteId.substring(5), "pageToken", secret, "appSecret", APP_SECRET);
            case "threads" -> Map.of("accessToken", secret);
            case "mastodon" -> Map.of("server", role.handle(), "token", secret);
            case "linkedin" -> app(secret, "page", role.handle());
            case "x" -> app(secret, "approval", "approved");
            case "youtube" -> Map.of("clientId", "practice-client", "clientSecret", APP_SECRET, "refreshToken", secret);
            default ->
                Map.of(
                        "pageId",
                        remoteId,
                        "pageToken",
                        secret,
                        "appSecret",
                        APP_SECRET,
                        "portfolioToken",
                        role.key().equals("council") ? PORTFOLIO : "");
        };
    }

    private static Map<String, String> app(String secret, String field, String value) {
        return Map.of(
                field,
                value,
                "clientId",
                "practice-client",
                "clientSecret",
                APP_SECRET,
                "accessToken",
                secret,
                "refreshToken",
                secret + ".refresh");
    }

    private AccountId registered(Role role) {
        return register.accounts(AccountFilter.all(), null, 200).rows().stream()
                .filter(role::is)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
