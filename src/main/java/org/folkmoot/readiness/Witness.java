package org.folkmoot.readiness;

import java.util.Map;
import org.folkmoot.register.Account;

/** A socket: a room says what it can see of an account's set-up; what it cannot tell it leaves out. */
public interface Witness {

    Map<Aspect, Look> of(Account account);
}
