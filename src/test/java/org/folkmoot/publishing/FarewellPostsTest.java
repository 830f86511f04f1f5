package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountId;
import org.folkmoot.requests.Afterlife;
import org.folkmoot.requests.Checklist;
import org.folkmoot.requests.ClosureDraft;
import org.folkmoot.requests.Task;
import org.folkmoot.requests.TaskKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The last post of an account that closes. */
@FolkmootTest
class FarewellPostsTest {

    @Autowired
    Afterlife afterlife;

    @Autowired
    Checklist checklist;

    @Autowired
    Publishing publishing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Users users;

    @Autowired
    Variants variants;

    @Autowired
    List<Recurring> rounds;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher bells;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester web;

    @Test
    void draftsTheLastPostWhenTheClosureBegins() {
        var manager = Users.actor(users.with("communications-manager"));
        var account = accounts.connected(Network.BLUESKY);

        var closure = afterlife.closure(close(manager, account));

        var post = new PostId(closure.post());
        assertThat(publishing.post(post).text()).isEqualTo(closure.notice());
        assertThat(publishing.variants(post))
                .extracting(Variant::account, Variant::status)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(account, VariantStatus.DRAFT));
        assertThatThrownBy(() -> checklist.done(manager, notice(closure.id()).id(), "Done, I think"))
                .as("it is not out yet")
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("requests.problem.seen"));
    }

    @Test
    void ticksTheStepByItselfOnceThePostIsOut() {
        var manager = Users.actor(users.with("communications-manager"));
        var closure = close(manager, accounts.connected(Network.BLUESKY));
        var variant = publishing
                .variants(new PostId(afterlife.closure(closure).post()))
                .getFirst();
        transaction.executeWithoutResult(status -> {
            variants.published(variant.id(), "at://last", null, clock.instant());
            bells.publishEvent(new Out(manager, variant.subject(), clock.instant(), List.of()));
        });

        rounds.stream()
                .filter(round -> round.key().equals("requests.checklists"))
                .forEach(Recurring::run);

        assertThat(notice(closure).doneBy()).isEqualTo("Folkmoot");
        assertThat(notice(closure).note()).startsWith("Published on");
    }

    @Test
    void leavesTheDraftToSomebodyWhoMayWriteThere() {
        var registrar = Users.actor(users.with("administrator"));
        var writer = users.with("communications-manager");
        var closure = close(registrar, accounts.connected(Network.BLUESKY));
        assertThat(afterlife.closure(closure).post()).isNull();

        assertThat(web.post()
                        .uri("/closures/" + closure + "/draft")
                        .with(As.person(writer))
                        .with(As.form()))
                .hasStatus(303);
        assertThat(afterlife.closure(closure).post()).isNotNull();
        assertThatThrownBy(() -> afterlife.draft(Users.actor(writer), closure))
                .as("once is enough")
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.OVERTAKEN));
    }

    @Test
    void leavesAnAccountWithoutConnectionToAPerson() {
        var manager = Users.actor(users.with("communications-manager"));
        var closure = close(manager, accounts.unconnected("Dunmere Dancing"));

        assertThat(afterlife.closure(closure).post()).isNull();
        checklist.done(manager, notice(closure).id(), "facebook.com/dunmeredancing/posts/1");
        assertThat(notice(closure).done()).isTrue();
    }

    private record Out(Actor actor, Subject subject, Instant at, List<Change> changes) implements Recorded {}

    private UUID close(Actor actor, AccountId account) {
        return afterlife.ask(actor, account, new ClosureDraft("Nobody follows it", "dunmere.example", null, null, ""));
    }

    private Task notice(UUID closure) {
        return afterlife.tasks(closure).stream()
                .filter(task -> task.kind() == TaskKind.NOTICE_POST)
                .findFirst()
                .orElseThrow();
    }
}
