package org.folkmoot.publishing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Preview;
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
    private final Fitting fitting;
    private final Rights rights;

    Offers(Register register, Networks networks, Measuring measuring, Fitting fitting, Rights rights) {
        this.register = register;
        this.networks = networks;
        this.measuring = measuring;
        this.fitting = fitting;
        this.rights = rights;
    }

    /** @param there accounts that the post has already */
    ComposerPage.Offers of(List<AccountId> there, Actor actor) {
        var reach = rights.reach(actor, Permission.DRAFT);
        var accounts = register.connected().stream()
                .filter(account -> there.contains(account.id()) || reach.covers(register.scope(account.id())))
                .toList();
        return new ComposerPage.Offers(
                names(accounts, rules -> rules.limits().thread() > 0),
                names(accounts, rules -> rules.limits().poll() != null),
                names(accounts, rules -> rules.limits().warning()),
                names(accounts, rules -> rules.limits().forms().contains(Content.Form.REEL)),
                names(accounts, rules -> rules.limits().forms().contains(Content.Form.STORY)),
                names(accounts, rules -> rules.limits().firstComment()),
                names(accounts, rules -> rules.limits().titles()),
                accounts.stream()
                        .flatMap(account -> measuring.of(account).stream())
                        .map(MeasuresText::limits)
                        .mapToInt(Offers::answers)
                        .max()
                        .orElse(0),
                names(accounts, rules -> !rules.limits().gates().isEmpty()),
                accounts.stream()
                        .flatMap(account -> measuring.of(account).stream())
                        .flatMap(rules -> rules.limits().rosters().stream())
                        .distinct()
                        .toList(),
                names(accounts, rules -> rules.preview().linkCard() == Preview.LinkCard.BY_US));
    }

    /** What one account may have of its own, while the post has this. */
    ComposerPage.Own own(Account account, Extras whole, OwnExtras own) {
        var limits = fitting.limits(account);
        var lacks = Arrays.stream(Piece.values())
                .filter(piece -> piece != Piece.FORM && Fitting.lacks(limits, piece, whole))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Piece.class)));
        var pieces = Arrays.stream(Piece.values())
                .filter(piece -> piece != Piece.FORM)
                .filter(piece -> whole.has(piece) || own.without().contains(piece))
                .filter(piece -> !(lacks.contains(piece) && piece.dispensable()))
                .toList();
        var undecided = pieces.stream()
                .anyMatch(piece -> whole.has(piece)
                        && lacks.contains(piece)
                        && !own.without().contains(piece));
        var forms = limits == null ? EnumSet.allOf(Content.Form.class) : limits.forms();
        return new ComposerPage.Own(
                forms.stream().sorted().toList(),
                limits == null || limits.firstComment(),
                limits == null || limits.thread() > 0 ? whole.thread().size() : 0,
                pieces,
                lacks,
                fitting.of(account, whole, own).lacked(),
                undecided);
    }

    private static int answers(Limits limits) {
        var polls = limits.poll();
        return polls == null ? 0 : polls.options();
    }

    private String names(List<Account> accounts, Predicate<MeasuresText> having) {
        var names = new TreeSet<String>();
        accounts.stream()
                .filter(account -> measuring.of(account).filter(having).isPresent())
                .forEach(account -> names.add(networks.info(account.network()).name()));
        return String.join(", ", names);
    }
}
