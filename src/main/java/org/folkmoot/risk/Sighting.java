package org.folkmoot.risk;

import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a detector sees.
 *
 * @param key the same thing has the same key in every round, so that its risk is found again
 * @param name what it is about, as a reader calls it
 * @param sentence what was seen, in words
 */
public record Sighting(String key, @Nullable AccountId account, String name, String sentence) {

    public static Sighting of(Account account, String sentence) {
        return new Sighting(account.id().value().toString(), account.id(), account.name(), sentence);
    }
}
