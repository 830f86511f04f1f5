package org.folkmoot.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the SHA-1 rows (eight digits there, of which six are shown here). */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheRfc(long second, String eightDigits) {
        assertThat("%08d".formatted(Totp.truncated(KEY, second / 30) % 100_000_000))
                .isEqualTo(eightDigits);
        assertThat(Totp.code(Base32.encode(KEY), second / 30)).isEqualTo(eightDigits.substring(2));
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 1284755224", "1, 1094287082", "2, 137359152", "9, 645520489"})
    void truncatesAsTheRfc(long counter, int number) {
        assertThat(Totp.truncated(KEY, counter)).isEqualTo(number);
    }

    @Test
    void acceptsTheNeighbourButNotTheOneAfter() {
        var secret = Base32.encode(KEY);
        var now = Instant.ofEpochSecond(1_234_567_890);
        var step = now.getEpochSecond() / 30;
        assertThat(Totp.step(secret, Totp.code(secret, step - 1), now)).hasValue(step - 1);
        assertThat(Totp.step(secret, Totp.code(secret, step + 1), now)).hasValue(step + 1);
        assertThat(Totp.step(secret, Totp.code(secret, step + 2), now)).isEmpty();
        assertThat(Totp.step(secret, "", now)).isEmpty();
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBase32(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(Base32.decode(encoded)).isEqualTo(text.getBytes(StandardCharsets.US_ASCII));
    }
}
