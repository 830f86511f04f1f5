package org.folkmoot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.assets.Assets;
import org.folkmoot.assets.Description;
import org.folkmoot.assets.Pictures;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Gate;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Poll;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.people.Grant;
import org.folkmoot.people.Person;
import org.folkmoot.people.Scope;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Places where no program posts for us: given to a person at its time, and published once the person says where. */
@FolkmootTest
@Import(DeliveryGround.class)
class HandPostingTest {

    private static final Actor DUNMERE = new Actor.Job("dunmere");
    private static final Instant NINE = Instant.parse("2026-05-06T08:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Connections connections;

    @Autowired
    Register register;

    @Autowired
    Users users;

    @Autowired
    Notifications notifications;

    @Autowired
    Assets assets;

    @Autowired
    HandPostingRound round;

    @Autowired
    DeliveryGround.Sources sources;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    ConnectionId forum;
    Person owner;
    String place;
    Scope scope;

    @BeforeEach
    void connectAForum() {
        clock.set(NINE);
        place = "https://forum.example/" + UUID.randomUUID();
        forum = connections.connect(DUNMERE, Network.MANUAL, Map.of("name", "Dunmere forum", "address", place), true);
        var service = register.addService(DUNMERE, "Leisure " + UUID.randomUUID(), "Place");
        owner = users.granted(List.of(new Grant("service-contact", Scope.service(service.value()))));
        var account = register.add(
                DUNMERE,
                AccountDraft.of(Network.MANUAL, "forum" + UUID.randomUUID(), "Dunmere forum", place, service)
                        .with(owner.id(), null, "", ""));
        register.link(DUNMERE, account, forum);
        sources.scopes.clear();
        scope = register.scope(account);
    }

    @Test
    void givesItToAPersonAtItsTimeAndPublishesItOnceTheySayWhere() {
        var id = order(NINE.plusSeconds(60));
        deliveries.dispatchDue();
        assertThat(status(id)).isEqualTo(DeliveryStatus.WAITING);

        clock.set(NINE.plusSeconds(60));
        deliveries.dispatchDue();

        assertThat(status(id)).isEqualTo(DeliveryStatus.HANDED_OVER);
        assertThat(deliveries.attempts(id)).isEmpty();
        var page = mvc.get()
                .uri("/deliveries/" + id.value())
                .with(As.person(owner))
                .exchange();
        assertThat(page).hasStatusOk().bodyText().contains("Post this by hand", "The pool opens at 7");

        assertThat(posted(id, place + "/77")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(status(id)).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(deliveries.get(id).where().orElseThrow().permalink()).hasToString(place + "/77");
        assertThat(deliveries.get(id).evidence()).isEqualTo("person");
        assertThat(mvc.get().uri("/deliveries/" + id.value()).with(As.person(owner)))
                .bodyText()
                .contains("A person posted it");
        assertThat(posted(id, place + "/78")).hasStatus(HttpStatus.CONFLICT);
    }

    /** What only some places have is not lost on the way to the person. */
    @Test
    void showsAllThatWasApproved() {
        var content = Content.text("Which pool?")
                .followedBy(List.of("Both open at 7"))
                .asking(new Poll(List.of("Riverside", "Castle"), Duration.ofDays(1)))
                .warned("About water");
        var id = order(NINE, content);
        deliveries.dispatchDue();

        assertThat(mvc.get().uri("/deliveries/" + id.value()).with(As.person(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("Which pool?", "Both open at 7", "Riverside", "Castle", "About water");
    }

    @Test
    void saysHowItIsToBeShownAndWhatToCommentUnderIt() {
        var id = order(
                NINE,
                Content.text("The pool opens at 7")
                        .as(Content.Form.REEL)
                        .titled("Swim early")
                        .commented("Bring a coin")
                        .gated(new Gate(Gate.Answers.NOBODY, false)));
        deliveries.dispatchDue();

        assertThat(mvc.get().uri("/deliveries/" + id.value()).with(As.person(owner)))
                .hasStatusOk()
                .bodyText()
                .contains("Post it as a reel", "Swim early", "Bring a coin", "Let nobody answer", "Let nobody quote");
    }

    @Test
    void givesThePictureAsItIsToBePostedToWhoWritesForTheAccountOnly() {
        var picture = assets.get(assets.add(
                DUNMERE,
                new ByteArrayInputStream(Pictures.jpeg(40, 30, 77)),
                new Description("pool.jpg", "A pool", false, "")));
        var media = new Media(picture.sha256(), picture.mime(), picture.bytes(), 40, 30, "A pool");
        var id = order(NINE, new Content("The pool opens at 7", List.of(media), null, "en-GB"));
        deliveries.dispatchDue();
        var file = "/deliveries/" + id.value() + "/files/" + picture.sha256();

        assertThat(mvc.get().uri("/deliveries/" + id.value()).with(As.person(owner)))
                .bodyText()
                .contains(file, "A pool");
        var saved = mvc.get().uri(file).with(As.person(owner)).exchange();
        assertThat(saved).hasStatusOk().hasContentType(picture.mime());
        assertThat(saved.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(saved.getResponse().getContentAsByteArray())
                .isEqualTo(assets.bytes(picture.sha256()).orElseThrow());

        assertThat(mvc.get()
                        .uri("/deliveries/" + id.value() + "/files/" + "0".repeat(64))
                        .with(As.person(owner)))
                .hasStatus(HttpStatus.NOT_FOUND);
        var stranger = users.granted(List.of(new Grant("service-contact", Scope.service(UUID.randomUUID()))));
        assertThat(mvc.get().uri(file).with(As.person(stranger))).hasStatus(HttpStatus.FORBIDDEN);
        posted(id, place + "/5");
        assertThat(mvc.get().uri(file).with(As.person(owner))).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void refusesAnAddressThatCannotBeThisPostsAndKeepsIt() {
        var first = handedOver();
        posted(first, place + "/1");
        var second = handedOver();

        assertThat(posted(second, place + "/1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Another post of this account stands at this address", place + "/1");
        assertThat(posted(second, place)).bodyText().contains("This is the address of the account");
        assertThat(posted(second, "https://elsewhere.example/1")).bodyText().contains("posts of this account stand on");
        assertThat(posted(second, "nonsense")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(status(second)).isEqualTo(DeliveryStatus.HANDED_OVER);
    }

    @Test
    void takesAnAddressAsBrowsersCopyIt() {
        var id = handedOver();

        assertThat(posted(id, place.substring("https://".length()) + "/9")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(deliveries.get(id).where().orElseThrow().permalink()).hasToString(place + "/9");
    }

    @Test
    void isOpenToThoseOnlyWhoWriteForTheAccount() {
        var id = handedOver();
        var stranger =
                As.person(users.granted(List.of(new Grant("service-contact", Scope.service(UUID.randomUUID())))));

        assertThat(mvc.post()
                        .uri("/deliveries/" + id.value() + "/posting")
                        .param("permalink", place + "/1")
                        .with(csrf())
                        .with(stranger))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(status(id)).isEqualTo(DeliveryStatus.HANDED_OVER);
    }

    @Test
    void asksTheSourceAtItsTimeAndMissesWhatIsLate() {
        var withheld = order(NINE);
        sources.verdicts.put(
                deliveries.get(withheld).source().id(), () -> new Verdict.Withheld("delivery.why.fault", Map.of()));
        deliveries.dispatchDue();
        assertThat(status(withheld)).isEqualTo(DeliveryStatus.HELD);

        var late = order(NINE.minus(Duration.ofHours(2)));
        deliveries.dispatchDue();
        assertThat(status(late)).isEqualTo(DeliveryStatus.MISSED);
    }

    @Test
    void canBeTakenBackOrNotPostedWithAReason() {
        var back = handedOver();
        assertThat(withdrawn(back)).isTrue();
        assertThat(status(back)).isEqualTo(DeliveryStatus.WITHDRAWN);

        var not = handedOver();
        assertThat(mvc.post()
                        .uri("/deliveries/" + not.value() + "/omission")
                        .param("reason", " ")
                        .with(csrf())
                        .with(As.person(owner)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.post()
                        .uri("/deliveries/" + not.value() + "/omission")
                        .param("reason", "The forum is closed")
                        .with(csrf())
                        .with(As.person(owner)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(status(not)).isEqualTo(DeliveryStatus.FAILED);
        assertThat(withdrawn(not)).isFalse();
    }

    @Test
    void remindsTheOwnerOnceAfterAnHour() {
        var id = handedOver();
        clock.set(NINE.plus(Duration.ofMinutes(59)));
        round.run();
        assertThat(notices("Still to be posted")).isEmpty();

        clock.set(NINE.plus(Duration.ofMinutes(60)));
        round.run();
        round.run();

        assertThat(notices("Still to be posted on Dunmere forum")).hasSize(1);
        posted(id, place + "/9");
        assertThat(status(id)).isEqualTo(DeliveryStatus.PUBLISHED);
    }

    private boolean withdrawn(DeliveryId id) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> deliveries.withdraw(DUNMERE, id, "The pool stays shut")));
    }

    private List<String> notices(String beginning) {
        return notifications.forPerson(owner.id().value()).stream()
                .map(notice -> notice.text())
                .filter(text -> text.startsWith(beginning))
                .toList();
    }

    private DeliveryId handedOver() {
        var id = order(NINE);
        deliveries.dispatchDue();
        assertThat(status(id)).isEqualTo(DeliveryStatus.HANDED_OVER);
        return id;
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult posted(DeliveryId id, String permalink) {
        return mvc.post()
                .uri("/deliveries/" + id.value() + "/posting")
                .param("permalink", permalink)
                .with(csrf())
                .with(As.person(owner))
                .exchange();
    }

    private DeliveryId order(Instant due) {
        return order(due, Content.text("The pool opens at 7"));
    }

    private DeliveryId order(Instant due, Content content) {
        var source = new Source(DeliveryGround.KIND, UUID.randomUUID());
        sources.scopes.put(source.id(), scope);
        var order = DeliveryOrder.due(source, forum, content, "hash", null, due);
        return transaction.execute(status -> deliveries.order(DUNMERE, order));
    }

    private DeliveryStatus status(DeliveryId id) {
        return deliveries.get(id).status();
    }
}
