package org.folkmoot.publishing;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Which networks of the accounts that somebody may write for have threads, polls, warnings and the like. */
@Component
class Offers {

    private final Register register;
    private final Networks networks;
    private final Measuring measuring;
    private final Rights rights;

    Offers(Register register, Networks networks, Measuring measuring, Rights rights) {
        this.register = register;
        this.networks = networks;
        this.measuring = measuring;
        this.rights = rights;
    }

    /** @param there accounts that the post has already */
    ComposerPage.Offers of(List<AccountId> there, Actor actor) {
        var reach = rights.reach(actor, Permission.DRAFT);
        var accounts = register.connected().stream()
                .filter(account -> there.contains(account.id()) || reach.covers(register.scope(account.id())))
                .toList();
        return new ComposerPage.Offers(
                names(accounts, limits -> limits.thread() > 0),
                names(accounts, limits -> limits.poll() != null),
                names(accounts, Limits::warning),
                names(accounts, limits -> limits.forms().contains(Content.Form.REEL)),
                names(accounts, limits -> limits.forms().contains(Content.Form.STORY)),
                names(accounts, Limits::firstComment),
                names(accounts, Limits::titles),
                accounts.stream()
                        .flatMap(account -> measuring.of(account).stream())
                        .map(MeasuresText::limits)
                        .mapToInt(Offers::answers)
                        .max()
                        .orElse(0));
    }

    private static int answers(Limits limits) {
        var polls = limits.poll();
        return polls == null ? 0 : polls.options();
    }

    private String names(List<Account> accounts, Predicate<Limits> having) {
        var names = new TreeSet<String>();
        accounts.stream()
                .filter(account -> measuring
                        .of(account)
                        .map(MeasuresText::limits)
                        .filter(having)
                        .isPresent())
                .forEach(account -> names.add(networks.info(account.network()).name()));
        return String.join(", ", names);
    }
}
