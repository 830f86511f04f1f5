package org.folkmoot.readiness;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.networks.Network;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccessModel;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.Keyholder;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register says: where the account came from, whose it is, and who gets in. */
@Component
class RegisterWitness implements Witness {

    /** Only Meta keeps pages and profiles in business portfolios. */
    private static final Set<Network> PORTFOLIOS = Set.of(Network.FACEBOOK, Network.INSTAGRAM);

    private static final int ADMINISTRATORS = 2;

    private final AccountAccess access;
    private final People people;
    private final Words words;

    RegisterWitness(AccountAccess access, People people, Words words) {
        this.access = access;
        this.people = people;
        this.words = words;
    }

    @Override
    public Map<Aspect, Look> of(Account account) {
        var looks = new EnumMap<Aspect, Look>(Aspect.class);
        if (!account.life().request().isBlank()) {
            looks.put(
                    Aspect.REQUESTED,
                    new Look.Met(words.of(
                            "readiness.requested",
                            Map.of("reference", account.life().request()))));
        }
        looks.put(Aspect.PEOPLE, people(account));
        if (PORTFOLIOS.contains(account.network())) {
            looks.put(Aspect.PORTFOLIO, portfolio(account));
        }
        var holders = access.of(account.id()).stream().filter(Keyholder::holds).toList();
        if (!holders.isEmpty()) {
            looks.put(
                    Aspect.ADMINISTRATORS,
                    look(
                            account,
                            holders.size() >= ADMINISTRATORS
                                    && holders.stream().allMatch(holder -> holder.person() != null),
                            "administrators",
                            Map.of("count", holders.size())));
        }
        return looks;
    }

    private Look people(Account account) {
        var both = account.hasOwnerAndDeputy()
                && Stream.of(account.owner(), account.deputy()).allMatch(this::active);
        if (!both) {
            return new Look.Lacking(words.of("readiness.people.no"), page(account));
        }
        return new Look.Met(words.of(
                "readiness.people.yes", Map.of("owner", name(account.owner()), "deputy", name(account.deputy()))));
    }

    private boolean active(@Nullable PersonId person) {
        return person != null && people.find(person).filter(Person::active).isPresent();
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "" : people.find(person).map(Person::name).orElse("");
    }

    private Look portfolio(Account account) {
        var number = account.access().portfolio();
        var inside = account.access().model() == AccessModel.PORTFOLIO && !number.isBlank();
        return look(account, inside, "portfolio", Map.of("portfolio", number));
    }

    private Look look(Account account, boolean met, String key, Map<String, ?> args) {
        return met
                ? new Look.Met(words.of("readiness." + key + ".yes", args))
                : new Look.Lacking(words.of("readiness." + key + ".no", args), page(account));
    }

    private static String page(Account account) {
        return "/accounts/" + account.id().value();
    }
}
