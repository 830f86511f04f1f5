package org.folkmoot.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.web.PublicAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class MailSenderTest {

    static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeAll
    static void givenAMailServer() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Autowired
    Notifications notifications;

    @Autowired
    Mails mails;

    @Autowired
    PublicAddress address;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void givenAnEmptyOutbox() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from notifications.mail").update();
        clock.set(Instant.parse("2026-05-06T09:42:00Z"));
    }

    @Test
    void handsAMailOverOnceAndForgetsItsText() throws Exception {
        send("ada@dunmere.example");
        var sender = sender(SERVER.getSmtp().getPort());
        sender.run();
        sender.run();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        var message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("A new password for Folkmoot");
        assertThat(message.getAllRecipients()[0].toString()).contains("ada@dunmere.example");
        assertThat(message.getContent().toString()).contains("Hello Ada").contains("/password-reset/secret");
        assertThat(all().getFirst().state()).isEqualTo(MailState.SENT);
        assertThat(all().getFirst().body()).isNull();
        assertThat(all().getFirst().path()).isNull();
    }

    @Test
    void waitsLongerAfterEachFailureAndGivesUpWithTheReason() {
        send("ada@dunmere.example");
        var sender = sender(1);
        sender.run();
        var first = all().getFirst();
        assertThat(first.state()).isEqualTo(MailState.WAITING);
        assertThat(first.error()).contains("127.0.0.1");
        assertThat(first.nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        sender.run();
        assertThat(all().getFirst().tries()).as("not before its time").isOne();
        for (var n = 0; n < 6; n++) {
            clock.set(clock.instant().plus(Duration.ofHours(25)));
            sender.run();
        }
        assertThat(all().getFirst().state()).isEqualTo(MailState.FAILED);
        assertThat(all().getFirst().tries()).isEqualTo(7);

        transaction.executeWithoutResult(status -> mails.retry(all().getFirst().id()));
        sender(SERVER.getSmtp().getPort()).run();
        assertThat(all().getFirst().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void sendsNothingWithoutAServer() {
        send("ada@dunmere.example");
        new MailSender(mails, settings("", 587), address, clock, transaction).run();
        assertThat(all().getFirst().state()).isEqualTo(MailState.WAITING);
        assertThat(all().getFirst().tries()).isZero();
    }

    @Test
    void tellsNobodyOfWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            send("ada@dunmere.example");
            status.setRollbackOnly();
        });
        assertThat(all()).isEmpty();
    }

    @Test
    void alsoPutsANoticeBeforeAUserUntilTheyDismissIt() {
        var ada = UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> notifications.send(new Recipient("Ada", "ada@dunmere.example", ada), message()));
        assertThat(notifications.forPerson(ada)).hasSize(1);
        assertThat(notifications.forPerson(UUID.randomUUID())).isEmpty();
    }

    @Test
    void answersTheFirstMailOfAThreadAndUpdatesItsNotice() throws Exception {
        var ada = UUID.randomUUID();
        for (var n = 0; n < 3; n++) {
            transaction.executeWithoutResult(status ->
                    notifications.send(new Recipient("Ada", "ada@dunmere.example", ada), message(), "incident"));
            clock.set(clock.instant().plus(Duration.ofHours(1)));
        }
        sender(SERVER.getSmtp().getPort()).run();

        var received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(3);
        assertThat(received[0].getHeader("In-Reply-To")).isNull();
        for (var later : List.of(received[1], received[2])) {
            assertThat(later.getHeader("In-Reply-To")).containsExactly(received[0].getMessageID());
            assertThat(later.getHeader("References")).containsExactly(received[0].getMessageID());
        }
        assertThat(received[0].getMessageID()).endsWith("@dunmere.example>").isNotEqualTo(received[1].getMessageID());
        assertThat(notifications.forPerson(ada)).hasSize(1);
    }

    private MailSender sender(int port) {
        return new MailSender(mails, settings("127.0.0.1", port), address, clock, transaction);
    }

    private static MailSettings settings(String host, int port) {
        return new MailSettings(host, port, "", "", "none", "folkmoot@dunmere.example");
    }

    private void send(String email) {
        transaction.executeWithoutResult(
                status -> notifications.send(new Recipient("Ada Fell", email, null), message()));
    }

    private static Message message() {
        return new Message(
                "people.mail.password-reset.subject",
                "people.mail.password-reset.body",
                Map.of("name", "Ada", "organisation", "Dunmere"),
                "/password-reset/secret");
    }

    private List<Mail> all() {
        return mails.all(null, 10).rows();
    }
}
