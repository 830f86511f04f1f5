package org.folkmoot.people;

import java.util.List;

/** Every address that asks nobody to sign in: the written list. What is not on it needs a session or a token. */
public final class PublicAddresses {

    /** Patterns of Spring's path matcher. */
    public static final List<String> PATTERNS = List.of(
            "/sign-in",
            "/sign-in/**",
            "/sign-out",
            "/password-reset",
            "/password-reset/**",
            "/invitation/**",
            "/email/**",
            "/first/**",
            "/theme",
            "/static/**",
            "/favicon.ico",
            "/error",
            "/webhooks/**",
            "/sign-in-documents/*",
            "/media/**",
            "/official-accounts",
            "/official-accounts.csv",
            "/official-accounts/**",
            "/api/v1/official-accounts",
            "/api/v1/official-accounts/verify",
            "/report-a-fake",
            "/report-a-fake/**",
            "/actuator/health",
            "/actuator/health/**",
            "/api/v1/openapi.json",
            "/api/v1/openapi.json.yaml");

    private PublicAddresses() {}
}
