package org.folkmoot.connections;

import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Outcome;

/** What a network said when it did not do what was asked, for people who look after connections. */
public final class FailureWords {

    private static final int LONGEST = 300;

    private FailureWords() {}

    public static String of(Outcome.Failure failure) {
        return switch (failure) {
            case Outcome.Rejected(var reason, var said) -> words(reason.name(), said);
            case Outcome.RateLimited(var until, var exact, var said) -> words("RATE LIMIT", said);
            case Outcome.RetryLater(var hint, var said) -> words("NOT REACHED", said);
            case Outcome.AuthExpired(var kind, var said) -> words(kind.name(), said);
            case Outcome.Unknown(var said) -> words("NO CLEAR ANSWER", said);
        };
    }

    private static String words(String kind, Diagnostics said) {
        var text = kind + ": " + (said.status() == 0 ? "" : said.status() + " ") + said.body();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
