package org.folkmoot.checks;

import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Who may see an account's checks and answer them: its owner and deputy, and those who keep or read the risks. */
@Component
public class AnswerRule {

    private final Register register;
    private final Rights rights;

    AnswerRule(Register register, Rights rights) {
        this.register = register;
        this.rights = rights;
    }

    public boolean maySee(Actor actor, Account account) {
        return answers(actor, account)
                || rights.may(actor, Permission.SEE_RISKS, register.scope(account.id()))
                || rights.may(actor, Permission.KEEP_RISKS, register.scope(account.id()));
    }

    public boolean mayAnswer(Actor actor, Account account) {
        return answers(actor, account) && !(actor instanceof Actor.Token)
                || rights.may(actor, Permission.KEEP_RISKS, register.scope(account.id()));
    }

    public void requireSeeing(Actor actor, Account account) {
        if (!maySee(actor, account)) {
            rights.require(actor, Permission.SEE_RISKS, register.scope(account.id()));
        }
    }

    public void requireAnswering(Actor actor, Account account) {
        if (!mayAnswer(actor, account)) {
            rights.require(actor, Permission.KEEP_RISKS, register.scope(account.id()));
        }
    }

    /** Owner or deputy. */
    public static boolean answers(Actor actor, Account account) {
        return actor.person()
                .filter(person -> Stream.of(account.owner(), account.deputy())
                        .anyMatch(one -> one != null && one.value().equals(person)))
                .isPresent();
    }
}
