package org.folkmoot.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.notifications.Mail;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Outbox;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.register.ServiceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
@LeavesTraces
class DistributionTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Distribution distribution;

    @Autowired
    ContactHealth health;

    @Autowired
    ListSender sender;

    @Autowired
    DistributionEvidence evidence;

    @Autowired
    Register register;

    @Autowired
    Notifications notifications;

    @Autowired
    Outbox outbox;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester web;

    Person lead;
    Person owner;
    Person deputy;
    Actor priya;
    ServiceId service;
    AccountId account;

    @BeforeEach
    void anAccount() {
        var n = COUNT.incrementAndGet();
        lead = users.with("social-media-lead");
        owner = users.with("reader");
        deputy = users.with("reader");
        priya = Users.actor(lead);
        service = register.addService(seed, "Listed service " + n, "Place");
        account = register.add(
                seed,
                AccountDraft.of(Network.INSTAGRAM, "listed" + n, "Listed " + n, "", service)
                        .with(owner.id(), deputy.id(), "Pictures", "Everybody"));
    }

    @Test
    void asksTheRegisterAnewEachTime() {
        var list = list(false);
        assertThat(names(list)).containsExactlyInAnyOrder(owner.name(), deputy.name());
        assertThat(distribution.contacts(priya, list).getFirst().why().getFirst())
                .contains("on Instagram");

        var entry = register.account(account);
        register.change(seed, account, AccountDraft.of(entry).with(owner.id(), lead.id(), "Pictures", "Everybody"));
        assertThat(names(list)).containsExactlyInAnyOrder(owner.name(), lead.name());
    }

    @Test
    void keepsExtrasUntilTheirEndOnly() {
        var list = list(false);
        var today = LocalDate.now();
        distribution.add(priya, list, new ExtraDraft("PC Lane", "lane@police.example", "Partner", today.plusDays(3)));
        assertThat(names(list)).contains("PC Lane");
        assertThatThrownBy(
                        () -> distribution.add(priya, list, new ExtraDraft("", "no address", "", today.plusYears(3))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("name", "email", "reason", "until"));
        distribution.remove(
                priya, list, distribution.extras(priya, list).getFirst().id());
        assertThat(names(list)).doesNotContain("PC Lane");
    }

    @Test
    void marksAddressesOutsideTheCouncil() {
        distribution.change(priya, new ListSettings(200, 2, List.of("@Dunmere.example")));
        var list = list(false);
        distribution.add(
                priya,
                list,
                new ExtraDraft(
                        "PC Lane",
                        "lane@police.example",
                        "Partner",
                        LocalDate.now().plusDays(3)));
        assertThat(distribution.contacts(priya, list))
                .filteredOn(Contact::outside)
                .extracting(Contact::email)
                .containsExactly("lane@police.example");
    }

    @Test
    void sendsSoManyInAMinuteAndSaysWhy() {
        sender.run();
        distribution.change(priya, new ListSettings(1, 2, List.of()));
        var list = list(false);
        assertThat(distribution.send(priya, list, "New rule", "Describe every picture"))
                .isEqualTo(2);
        sender.run();
        assertThat(distribution.sendings(priya, list).getFirst().sent()).isEqualTo(1);
        distribution.change(priya, new ListSettings(200, 2, List.of()));
        sender.run();
        assertThat(distribution.sendings(priya, list).getFirst().sent()).isEqualTo(2);
        assertThat(bodies(owner)).singleElement().asString().contains("Describe every picture", "owner of Listed");
        assertThat(notifications.forPerson(deputy.id().value())).isNotEmpty();
    }

    @Test
    void letsPeopleLeaveOptionalListsAndNoMandatoryOnes() {
        var optional = list(false);
        var mandatory = list(true);
        var me = Users.actor(owner);
        distribution.subscribe(me, optional, false);
        assertThat(distribution.send(priya, optional, "Tips", "Text")).isEqualTo(1);
        distribution.subscribe(me, optional, true);
        assertThat(distribution.send(priya, optional, "Tips", "Text")).isEqualTo(2);
        assertThatThrownBy(() -> distribution.subscribe(me, mandatory, false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("distribution.problem.mandatory"));
        assertThatThrownBy(() -> distribution.subscribe(priya, optional, false))
                .as("not on it")
                .isInstanceOf(Refused.class);
        assertThat(web.get().uri("/subscriptions").with(As.person(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("Mandatory: part of the job", "Leave");
    }

    @Test
    void marksAContactStaleAfterTwoHardBounces() {
        var list = list(true);
        var back = List.of(new Bounce(owner.email().toUpperCase(java.util.Locale.ROOT), true, "550 no such mailbox"));
        health.record(priya, List.of(new Bounce(owner.email(), false, "full")), "test");
        health.record(priya, back, "test");
        assertThat(stale(list)).isEmpty();
        health.record(priya, back, "test");

        assertThat(stale(list)).containsExactly(owner.email());
        assertThat(distribution.send(priya, list, "Hello", "Text")).isEqualTo(1);
        assertThat(notifications.forPerson(lead.id().value()))
                .anySatisfy(notice -> assertThat(notice.text()).contains(owner.name(), "come back"));
        assertThat(web.get().uri("/accounts/" + account.value()).with(As.person(lead)))
                .hasStatusOk()
                .bodyText()
                .contains("Mails to those who answer for this account come back");
        health.clear(priya, owner.email());
        assertThat(stale(list)).isEmpty();
    }

    @Test
    void countsAccountsWhosePeopleAreReached() {
        var before = evidence.progress("distribution.reached", LocalDate.now()).done();
        list(true);
        assertThat(evidence.progress("distribution.reached", LocalDate.now()).done())
                .isEqualTo(before + 1);
    }

    @Test
    void showsTheListsTheirQuestionAndTheBounces() {
        var list = list(false);
        for (var path : List.of(
                "/distribution-lists",
                "/distribution-lists/" + list,
                "/distribution-lists/" + list + "/question",
                "/distribution-lists/new",
                "/distribution-lists/bounces")) {
            assertThat(web.get().uri(path).with(As.person(lead))).hasStatusOk();
        }
        assertThat(web.get()
                        .uri("/distribution-lists/" + list + "/contacts.csv")
                        .with(As.person(lead)))
                .hasStatusOk()
                .bodyText()
                .contains(owner.email());
        assertThat(web.post()
                        .uri("/distribution-lists/" + list + "/sendings")
                        .with(As.person(lead))
                        .with(As.form())
                        .param("subject", "")
                        .param("body", "Kept & shown"))
                .hasStatus(422)
                .bodyText()
                .contains("Kept &amp; shown", "href=\"#subject\"");
        assertThat(web.post()
                        .uri("/distribution-lists")
                        .with(As.person(lead))
                        .with(As.form())
                        .param("name", "Half a list")
                        .param("version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Half a list", "href=\"#roles\"", "href=\"#purpose\"");
    }

    private UUID list(boolean mandatory) {
        return distribution.make(
                priya,
                new ListDraft(
                        "List " + COUNT.incrementAndGet(),
                        "For the test",
                        mandatory,
                        Set.of("instagram"),
                        Set.of(service.value()),
                        Set.of(),
                        List.of(ContactRole.OWNER, ContactRole.DEPUTY),
                        0));
    }

    private List<String> names(UUID list) {
        return distribution.contacts(priya, list).stream().map(Contact::name).toList();
    }

    private List<String> stale(UUID list) {
        return distribution.contacts(priya, list).stream()
                .filter(Contact::stale)
                .map(Contact::email)
                .toList();
    }

    private List<String> bodies(Person person) {
        return outbox.all(null, 200).rows().stream()
                .filter(mail ->
                        mail.toEmail().equals(person.email()) && mail.subject().equals("New rule"))
                .map(Mail::body)
                .toList();
    }
}
