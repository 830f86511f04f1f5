package org.folkmoot.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who gets to an account on its network, and how it is won back.
 *
 * @param portfolio the network's id of the business portfolio that owns it
 * @param vault where the credentials lie, such as an entry of the password vault; never the credentials
 * @param recoveryEmail the mailbox to which the network sends a new password
 * @param twoFactorOn when somebody last saw that it is so
 * @param verified whether the network shows its badge
 */
public record Access(
        AccessModel model,
        String portfolio,
        String vault,
        String recoveryEmail,
        String recoveryPhone,
        TwoFactor twoFactor,
        @Nullable LocalDate twoFactorOn,
        Known verified) {

    Access withoutRecovery() {
        return new Access(model, portfolio, "", "", "", twoFactor, twoFactorOn, verified);
    }

    public static Access unknown() {
        return new Access(AccessModel.UNKNOWN, "", "", "", "", TwoFactor.UNKNOWN, null, Known.UNKNOWN);
    }
}
