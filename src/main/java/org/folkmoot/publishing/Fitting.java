package org.folkmoot.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Limits;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of a post goes to one account: what the account has of its own before what the post has, and without what its
 * network has no place for. Everything goes to a place where a person posts.
 */
@Component
class Fitting {

    private final Measuring measuring;
    private final Networks networks;

    Fitting(Measuring measuring, Networks networks) {
        this.measuring = measuring;
        this.networks = networks;
    }

    /**
     * @param extras what goes there; an approval is about this
     * @param left what it leaves out because somebody said so
     * @param lacked what stays behind because the network has no place for it, each with its sentence
     */
    record Fitted(Extras extras, List<Piece> left, List<Problem> lacked) {}

    Fitted of(Account account, Extras whole, OwnExtras own) {
        var wanted = own.over(whole);
        var limits = limits(account);
        var lacked = Arrays.stream(Piece.values())
                .filter(piece -> wanted.has(piece) && piece.dispensable() && lacks(limits, piece, wanted))
                .toList();
        var fitted = wanted;
        for (var piece : lacked) {
            fitted = fitted.without(piece);
        }
        return new Fitted(
                fitted,
                own.without().stream().filter(whole::has).toList(),
                lacked.stream().map(piece -> said(account, piece, wanted)).toList());
    }

    /** Null where a person posts. */
    @Nullable
    Limits limits(Account account) {
        return measuring.of(account).map(MeasuresText::limits).orElse(null);
    }

    static boolean lacks(@Nullable Limits limits, Piece piece, Extras extras) {
        return limits != null && piece.lackedBy(limits, extras);
    }

    private Problem said(Account account, Piece piece, Extras extras) {
        return Problem.of(
                piece.field(),
                "publishing.lacked." + piece,
                Map.of(
                        "network",
                        networks.info(account.network()).name(),
                        "form",
                        extras.form().name()));
    }
}
