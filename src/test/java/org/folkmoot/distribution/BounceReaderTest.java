package org.folkmoot.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.folkmoot.foundation.Refused;
import org.junit.jupiter.api.Test;

class BounceReaderTest {

    /** In the form of RFC 3464, appendix E (read 2026-11-27), with our own names. */
    private static final String NOTIFICATION = """
            From: MAILER-DAEMON@mail.dunmere.example
            To: folkmoot@dunmere.example
            Subject: Returned mail
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="split"

            --split
            Content-Type: text/plain

            Your mail to nobody@dunmere.example could not be delivered.
            --split
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.dunmere.example
            Original-Envelope-Id: 0192838

            Final-Recipient: rfc822; Gone.Officer@dunmere.example
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1
              no such mailbox

            Final-Recipient: rfc822; full@dunmere.example
            Action: delayed
            Status: 4.2.2

            Final-Recipient: rfc822; fine@dunmere.example
            Action: delivered
            Status: 2.0.0
            --split--
            """;

    @Test
    void readsWhatAMailServerSays() {
        assertThat(BounceReader.read(NOTIFICATION.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                        .bounces())
                .containsExactly(
                        new Bounce("Gone.Officer@dunmere.example", true, "5.1.1 smtp; 550 5.1.1 no such mailbox"),
                        new Bounce("full@dunmere.example", false, "4.2.2"));
    }

    @Test
    void readsATable() {
        assertThat(BounceReader.read(
                                "\uFEFFemail;kind;detail\na@dunmere.example;hard;gone\nno address;hard;\nb@dunmere.example;soft;full\n"
                                        .getBytes(StandardCharsets.UTF_8))
                        .bounces())
                .containsExactly(
                        new Bounce("a@dunmere.example", true, "gone"), new Bounce("b@dunmere.example", false, "full"));
    }

    @Test
    void leavesOutABrokenRowAndKeepsTheOthers() {
        var reading = BounceReader.read("""
                email,kind,detail
                a@dunmere.example,hard
                b@dunmere.example,hard,gone,ragged
                no address,hard,
                c@dunmere.example,soft,full
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.bounces())
                .containsExactly(
                        new Bounce("a@dunmere.example", true, ""), new Bounce("c@dunmere.example", false, "full"));
        assertThat(reading.left()).containsExactly(3L, 4L);
    }

    @Test
    void guessesAtNothing() {
        for (var text : new String[] {"", "Your mail to a@dunmere.example bounced", "name,kind\nPriya,hard\n"}) {
            assertThatThrownBy(() -> BounceReader.read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Refused.class);
        }
    }
}
