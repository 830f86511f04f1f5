package org.folkmoot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.people.Grant;
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

/** The decision over a delivery whose outcome nobody knows, and the page of a connection. */
@FolkmootTest
@Import(DeliveryGround.class)
class DeliveryPageTest {

    private static final Actor DUNMERE = new Actor.Job("dunmere");

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
    DeliveryGround.Sources sources;

    @Autowired
    ScriptedNetwork scripted;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    java.time.Clock clock;

    @BeforeEach
    void start() {
        scripted.reset();
    }

    @Test
    void showsBothPossibilitiesAndTakesTheDecision() {
        var id = unknown();

        var page = get("/deliveries/" + id.value());
        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("It appeared", "send it again", "Answer lost", "Not found there");
        assertThat(get("/deliveries?state=open")).bodyText().contains("Bin day");

        assertThat(post("/deliveries/" + id.value() + "/decision", "appeared", "nonsense"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/deliveries/" + id.value() + "/decision", "appeared", "https://network.test/posts/7"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(deliveries.get(id).status()).isEqualTo(DeliveryStatus.PUBLISHED);
        assertThat(get("/deliveries/" + id.value())).bodyText().contains("A person said so");
        assertThat(get("/deliveries?state=published")).hasStatusOk();
        assertThat(get("/api/v1/deliveries")).hasStatusOk();
    }

    @Test
    void showsConnectionsAndNeverASecret() {
        connect();

        assertThat(get("/settings/connections")).hasStatusOk().bodyText().contains("Healthy");
        for (var network : new String[] {"facebook", "bluesky"}) {
            assertThat(get("/settings/connections/new/" + network)).hasStatusOk();
        }
        assertThat(get("/api/v1/connections")).hasStatusOk().bodyText().doesNotContain("open sesame");
    }

    @Test
    void fillsThePageOfSomebodyWhoDecidesForOneServiceOnly() {
        var service = register.addService(DUNMERE, "Leisure " + UUID.randomUUID(), "Place");
        var pool = register.add(DUNMERE, AccountDraft.of(DeliveryGround.FIRST, "pool", "Dunmere Pool", "", service));
        var own = withdrawn(register.scope(pool), clock.instant().minusSeconds(3600));
        for (var n = 0; n < 3; n++) {
            withdrawn(Scope.everywhere(), clock.instant());
        }
        var nia = As.person(users.granted(List.of(new Grant("social-media-lead", Scope.service(service.value())))));

        assertThat(mvc.get().uri("/api/v1/deliveries?status=WITHDRAWN&limit=1").with(nia))
                .hasStatusOk()
                .bodyText()
                .contains(own.value().toString())
                .contains("\"next\":null");
        assertThat(mvc.get().uri("/deliveries?state=withdrawn").with(nia))
                .hasStatusOk()
                .bodyText()
                .containsOnlyOnce("Open<span");
    }

    private DeliveryId withdrawn(Scope scope, Instant due) {
        var source = new Source(DeliveryGround.KIND, UUID.randomUUID());
        sources.scopes.put(source.id(), scope);
        var order = DeliveryOrder.due(source, connect(), Content.text("Bins"), "hash", null, due);
        return transaction.execute(status -> {
            var id = deliveries.order(DUNMERE, order);
            deliveries.withdraw(DUNMERE, id, "Not needed");
            return id;
        });
    }

    private org.folkmoot.connections.ConnectionId connect() {
        var answers = Map.of("handle", "dunmere-" + UUID.randomUUID(), "word", "open sesame");
        return connections.connect(DUNMERE, DeliveryGround.FIRST, answers, false);
    }

    private DeliveryId unknown() {
        var source = new Source(DeliveryGround.KIND, UUID.randomUUID());
        var order = DeliveryOrder.due(source, connect(), Content.text("Bins"), "hash", null, clock.instant());
        var id = transaction.execute(status -> deliveries.order(DUNMERE, order));
        scripted.answers.add(() -> new Outcome.Unknown(Diagnostics.of("dropped")));
        scripted.readings.add(() -> new Reconciliation.Absent(false));
        deliveries.dispatchDue();
        return id;
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(String path) {
        return mvc.get().uri(path).with(As.actor(DUNMERE)).exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String path, String found, String link) {
        return mvc.post()
                .uri(path)
                .param("found", found)
                .param("permalink", link)
                .with(As.actor(DUNMERE))
                .with(As.form())
                .exchange();
    }
}
