package org.folkmoot.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dunm3re!2026",
                "Password: bins4all",
                "the PIN is 48213",
                "EAAGm0PX4ZCpsBAKZCabcdef",
                "fmt_0123456789abcdef",
                "eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSMeK"
            })
    void recognisesWhatOpensAnAccount(String text) {
        assertThat(SecretRule.looksLikeOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Keeper / Communications / Facebook Dunmere",
                "op://Communications/Facebook-2026/sign-in",
                "Safe in room B12",
                "Vault > Dunmere > X",
                "keeper-4471"
            })
    void letsPassWhatOnlySaysWhereItLies(String text) {
        assertThat(SecretRule.looksLikeOne(text)).isFalse();
    }
}
