package org.folkmoot.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.folkmoot.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void opensTheDemonstrationOnLoopbackWhenNothingIsSaid() {
        var options = Options.parse(List.of(), Map.of());

        assertThat(options.address()).isEqualTo("127.0.0.1");
        assertThat(options.publicAddress(8080)).isEqualTo("http://127.0.0.1:8080");
        assertThat(options.empty()).isFalse();
        assertThat(Folders.of(options)).endsWithRaw(Path.of("data", "demonstration"));
    }

    @Test
    void keepsRealWorkInAFolderOfItsOwn() {
        assertThat(Folders.of(Options.parse(List.of("--empty"), Map.of()))).endsWithRaw(Path.of("data", "real"));
    }

    @Test
    void takesEachSettingFromTheEnvironmentUnlessTheCommandLineSaysIt() {
        var environment = Map.of(
                "FOLKMOOT_PORT", "8099",
                "FOLKMOOT_DATA", "/srv/folkmoot",
                "FOLKMOOT_EMPTY", "true",
                "FOLKMOOT_PUBLIC_URL", "https://social.dunmere.example/",
                "FOLKMOOT_DATABASE_URL", "postgresql://folk:a%2Fb@db:5433/moot");

        var options = Options.parse(List.of("--port=8100"), environment);

        assertThat(options.port()).isEqualTo(8100);
        assertThat(options.data()).contains(Path.of("/srv/folkmoot"));
        assertThat(options.empty()).isTrue();
        assertThat(options.publicAddress(8100)).isEqualTo("https://social.dunmere.example");
        assertThat(options.database()).contains(new Database("jdbc:postgresql://db:5433/moot", "folk", "a/b"));
    }

    @ParameterizedTest
    @CsvSource({
        "--port 80800, bad-port",
        "--port http, bad-port",
        "--port, option-without-value",
        "--prot 8080, unknown-option",
        "--address no.such.host.invalid, bad-address",
        "--database-url mysql://db/moot, bad-database-url",
        "--database-url postgresql://db, bad-database-url",
        "--public-url social.dunmere.example, bad-public-url",
        "serve, unknown-command",
    })
    void refusesWhatItCannotUseWithASentenceThatHelps(String line, String key) {
        var refusal = catchThrowableOfType(CannotStart.class, () -> Options.parse(List.of(line.split(" ")), Map.of()));

        assertThat(refusal.problem().key()).isEqualTo("installation.start." + key);
        assertThat(new Words("en-GB").of(refusal.problem())).doesNotContain("{").hasSizeGreaterThan(40);
    }

    @Test
    void refusesAFlagThatIsNeitherYesNorNo() {
        var refusal = catchThrowableOfType(
                CannotStart.class, () -> Options.parse(List.of(), Map.of("FOLKMOOT_EMPTY", "maybe")));

        assertThat(refusal.problem().key()).isEqualTo("installation.start.bad-flag");
    }
}
