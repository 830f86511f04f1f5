package org.folkmoot.register;

/**
 * How an account is won back: where its credentials lie, and where its network sends a new password. Only those read it
 * who may, since it tells a stranger where to begin.
 */
public record Recovery(String vault, String recoveryEmail, String recoveryPhone) {

    static Recovery of(Account account) {
        var access = account.access();
        return new Recovery(access.vault(), access.recoveryEmail(), access.recoveryPhone());
    }

    public boolean known() {
        return !vault.isBlank() || !recoveryEmail.isBlank() || !recoveryPhone.isBlank();
    }
}
