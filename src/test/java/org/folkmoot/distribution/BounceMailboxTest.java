package org.folkmoot.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import java.util.UUID;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.foundation.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes back to Dunmere's sender, fetched from a mail server over IMAP. */
@FolkmootTest
@LeavesTraces
class BounceMailboxTest {

    private static final String NOTIFICATION = """
            From: MAILER-DAEMON@mail.dunmere.example
            To: folkmoot@dunmere.example
            Subject: Returned mail
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="split"

            --split
            Content-Type: text/plain

            Your mail could not be delivered.
            --split
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.dunmere.example

            Final-Recipient: rfc822; %s
            Action: failed
            Status: 5.1.1
            --split--
            """;

    private final Actor seed = new Actor.Job("test");

    @Autowired
    ContactHealth health;

    @Autowired
    MailboxMarks marks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private GreenMail server;
    private GreenMailUser folkmoot;
    private String gone;

    @BeforeEach
    void aMailServer() {
        marks.keep(MailboxMarks.Mark.NONE); // two servers of the same second call their mailboxes alike
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        folkmoot = server.setUser("folkmoot@dunmere.example", "folkmoot", "secret");
        gone = "gone" + UUID.randomUUID() + "@dunmere.example";
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void readsEachNotificationOnceAndLeavesOtherMailsAlone() throws Exception {
        arrives(NOTIFICATION.formatted(gone));
        arrives("Subject: Thank you\n\nYour newsletter was lovely.\n");
        mailbox("secret").run();
        mailbox("secret").run();
        assertThat(stale()).doesNotContain(gone);

        arrives(NOTIFICATION.formatted(gone));
        mailbox("secret").run();

        assertThat(stale()).contains(gone);
        assertThat(health.stale(seed))
                .filteredOn(one -> one.email().equals(gone))
                .extracting(Bounces.Stale::bounces)
                .containsExactly(2);
        var inbox = server.getManagers().getImapHostManager().getInbox(folkmoot);
        assertThat(inbox.getMessages())
                .extracting(message -> message.getFlags().contains(Flags.Flag.SEEN))
                .containsExactly(true, false, true);
        assertThat(marks.find().orElseThrow().problem()).isNull();
    }

    @Test
    void saysThatTheSignInIsRefusedAndReadsOnWhenItWorksAgain() throws Exception {
        mailbox("wrong").run();
        assertThat(marks.find().orElseThrow().problem()).isEqualTo("refused");

        arrives(NOTIFICATION.formatted(gone));
        arrives(NOTIFICATION.formatted(gone));
        mailbox("secret").run();
        assertThat(marks.find().orElseThrow().problem()).isNull();
        assertThat(stale()).contains(gone);
    }

    @Test
    void readsOnBehindAMailThatNobodyCanMakeSenseOf() throws Exception {
        arrives("Content-Type: multipart/report; boundary=\"split\"\nMIME-Version: 1.0\n\nIt has no parts.\n");
        arrives(NOTIFICATION.formatted(gone));
        arrives(NOTIFICATION.formatted(gone));

        mailbox("secret").run();

        assertThat(marks.find().orElseThrow().problem()).isNull();
        assertThat(stale()).contains(gone);
    }

    @Test
    void saysThatNobodyAnswers() {
        var address = server.getImap().getPort();
        server.stop();

        new BounceMailbox(settings(address, "secret"), health, marks, transaction, clock).run();

        assertThat(marks.find().orElseThrow().problem()).isEqualTo("unreached");
    }

    private BounceMailbox mailbox(String password) {
        return new BounceMailbox(settings(server.getImap().getPort(), password), health, marks, transaction, clock);
    }

    private static BounceSettings settings(int port, String password) {
        return new BounceSettings("127.0.0.1", port, "folkmoot", password, "none", "INBOX");
    }

    private void arrives(String mail) throws Exception {
        var bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        folkmoot.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    private java.util.Set<String> stale() {
        return health.staleAddresses();
    }
}
