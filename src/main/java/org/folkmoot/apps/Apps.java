package org.folkmoot.apps;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.ConnectsAccounts.Field;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.NetworkInfo;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.SignsIn;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The council's own apps at the networks, through which people sign in there. Each is entered once by whoever manages the
 * installation; secrets go in and never come out on a screen.
 */
@Service
public class Apps {

    /** Where every network sends people back to; it has to be entered at the network. */
    public static final String RETURN = "/settings/sign-ins/return";

    private static final int LONGEST = 2_000;

    private final AppRows rows;
    private final AppCredentials credentials;
    private final Networks networks;
    private final AppTrial trial;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Clock clock;

    Apps(
            AppRows rows,
            AppCredentials credentials,
            Networks networks,
            AppTrial trial,
            Rights rights,
            ApplicationEventPublisher bells,
            Clock clock) {
        this.rows = rows;
        this.credentials = credentials;
        this.networks = networks;
        this.trial = trial;
        this.rights = rights;
        this.bells = bells;
        this.clock = clock;
    }

    /** Of the networks that ask for an app. */
    List<App> all(boolean practice) {
        return networks.all().stream()
                .map(NetworkInfo::network)
                .filter(network -> !credentials.fields(network).isEmpty())
                .map(network -> of(network, practice))
                .toList();
    }

    /** @throws Refused as missing for a network that asks for none */
    public App of(Network network, boolean practice) {
        var fields = credentials.fields(network);
        if (fields.isEmpty()) {
            throw Refused.missing("network");
        }
        var values = rows.values(network, practice);
        return new App(
                networks.info(network),
                practice,
                AppCredentials.complete(fields, values),
                rows.knownAt(network, practice).orElse(null),
                fields.stream()
                        .map(field -> new App.Value(
                                field.name(),
                                field.secret(),
                                field.required(),
                                values.containsKey(field.name()),
                                field.secret() ? "" : values.getOrDefault(field.name(), ""),
                                field.choices()))
                        .toList());
    }

    /**
     * Connections keep what they use until the network has said that it knows the new: a secret that is mistyped breaks none
     * of them.
     *
     * @param typed a secret that is empty stays as it was; anything else that is empty is taken away
     */
    @Transactional
    public void enter(Actor actor, Network network, boolean practice, Map<String, String> typed) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        var fields = credentials.fields(network);
        if (fields.isEmpty()) {
            throw Refused.missing("network");
        }
        var before = rows.values(network, practice);
        Refused.unlessEmpty(problems(fields, before, typed));

        var changes = new ArrayList<Change>();
        for (var field : fields) {
            var value = typed.getOrDefault(field.name(), "").strip();
            var old = before.getOrDefault(field.name(), "");
            if (!value.equals(old) && !(field.secret() && value.isEmpty())) {
                changes.add(change(network, field, old, value));
                write(network, practice, field.name(), value);
            }
        }
        if (!changes.isEmpty()) {
            bells.publishEvent(new AppEntered(
                    network,
                    practice,
                    actor,
                    credentials.subject(network, practice),
                    clock.instant(),
                    List.copyOf(changes)));
        }
    }

    /** Makes what Folkmoot makes for itself of its app there, such as a key, where that was never done. */
    @Transactional
    public void make(Actor actor, Network network, boolean practice) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        var changes = new ArrayList<Change>();
        networks.signsIn(network).map(SignsIn::fresh).orElse(Map.of()).forEach((name, value) -> {
            if (rows.keepFirst(network, practice, name, value, clock.instant())) {
                changes.add(Change.of(network.key() + "." + name, null, "made"));
            }
        });
        if (!changes.isEmpty()) {
            bells.publishEvent(new AppEntered(
                    network,
                    practice,
                    actor,
                    credentials.subject(network, practice),
                    clock.instant(),
                    List.copyOf(changes)));
        }
    }

    /**
     * Asks the network whether it knows the app. When it does, the connections that used what it knew before get what it
     * knows now.
     *
     * @return false when it does not; throws when it gives no clear answer
     */
    public boolean known(Actor actor, Network network, boolean practice) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        if (credentials.fields(network).isEmpty()) {
            throw Refused.missing("network");
        }
        if (!credentials.ready(network, practice)) {
            throw Refused.invalid(Problem.of("", "apps.refused.incomplete"));
        }
        var values = rows.values(network, practice);
        var known = trial.known(network, practice, values);
        if (known) {
            credentials.known(actor, network, practice, values);
        }
        return known;
    }

    boolean shownTo(Actor actor) {
        return rights.may(actor, Permission.MANAGE_INSTALLATION);
    }

    void require(Actor actor) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
    }

    private void write(Network network, boolean practice, String field, String value) {
        if (value.isEmpty()) {
            rows.remove(network, practice, field);
        } else {
            rows.keep(network, practice, field, value, clock.instant());
        }
    }

    private static List<Problem> problems(List<Field> fields, Map<String, String> before, Map<String, String> typed) {
        var problems = new ArrayList<Problem>();
        for (var field : fields) {
            var value = typed.getOrDefault(field.name(), "").strip();
            var kept = field.secret() && before.containsKey(field.name());
            if (field.required() && value.isEmpty() && !kept) {
                problems.add(Problem.of(field.name(), "apps.refused.empty"));
            } else if (value.length() > LONGEST) {
                problems.add(Problem.of(field.name(), "apps.refused.long"));
            }
        }
        return problems;
    }

    /** A secret's change is told without the secret, and without a digest of it. */
    private static Change change(Network network, Field field, String before, String after) {
        var name = network.key() + "." + field.name();
        return field.secret()
                ? Change.of(name, before.isEmpty() ? null : "entered", "entered anew")
                : Change.of(name, before.isEmpty() ? null : before, after.isEmpty() ? null : after);
    }
}
