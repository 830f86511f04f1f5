package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.archive.Trail;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A flood warning goes ahead of bin days, by somebody's word and with a reason. */
@FolkmootTest
class EmergencyTest {

    private static final Instant NOW = Instant.parse("2099-05-06T09:42:00Z");
    private static final Instant FRIDAY = Instant.parse("2099-05-08T08:00:00Z");

    @Autowired
    Publishing publishing;

    @Autowired
    Hastening hastening;

    @Autowired
    Deliveries deliveries;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Users users;

    @Autowired
    Trail trail;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester mvc;

    Actor.Person priya;
    Actor.Person helen;
    AccountId waste;

    @BeforeEach
    void dunmere() {
        clock.set(NOW);
        priya = Users.actor(users.with("social-media-lead"));
        helen = Users.actor(users.with("approver"));
        waste = accounts.connected(Network.FACEBOOK);
    }

    @Test
    void goesAheadWhetherItIsMarkedBeforeOrAfterItsApproval() {
        var before = submitted("Flood warning for the lower town");
        hastening.mark(priya, before.post(), "The river is over its banks");
        publishing.approve(helen, before.id(), before.revision().hash(), null);
        assertThat(delivery(before).emergency()).isTrue();

        var after = submitted("Bins are collected on Saturday");
        publishing.approve(helen, after.id(), after.revision().hash(), null);
        assertThat(delivery(after).emergency()).isFalse();
        hastening.mark(priya, after.post(), "It concerns the flood too");
        assertThat(delivery(after).emergency()).isTrue();

        hastening.end(priya, after.post());
        assertThat(delivery(after).emergency()).isFalse();
        assertThat(trail.of(after.post().value(), null, 10).rows())
                .extracting(entry -> entry.what())
                .contains("emergency marked", "emergency ended");
    }

    @Test
    void isNotOfferedWhereNothingCanGoOutAnyMore() {
        var variant = submitted("Flood warning");
        publishing.withdraw(priya, variant.id(), "The river has fallen");

        assertThat(mvc.get().uri("/posts/" + variant.post().value()).with(As.actor(priya)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/posts/" + variant.post().value() + "/emergency");
    }

    @Test
    void needsTheRightAndAReason() {
        var post = submitted("Flood warning").post();

        assertThatThrownBy(() -> hastening.mark(helen, post, "Hurry")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> hastening.mark(priya, post, " ")).isInstanceOf(Refused.class);
        assertThat(hastening.of(post)).isEmpty();

        hastening.mark(priya, post, "The river is over its banks");
        assertThatThrownBy(() -> hastening.mark(priya, post, "Once more")).isInstanceOf(Refused.class);
    }

    @Test
    void isShownBesideThePostAndMarkedOnItsOwnPage() {
        var post = submitted("Flood warning").post();
        var address = "/posts/" + post.value() + "/emergency";
        assertThat(mvc.get().uri("/posts/" + post.value()).with(As.actor(priya)))
                .hasStatusOk()
                .bodyText()
                .contains(address);

        assertThat(mvc.post().uri(address).with(As.form()).with(As.actor(priya)).param("reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("why it is an emergency");
        assertThat(mvc.post()
                        .uri(address)
                        .with(As.form())
                        .with(As.actor(priya))
                        .param("reason", "The river is over its banks"))
                .hasStatus(303);

        assertThat(mvc.get().uri("/posts/" + post.value()).with(As.actor(helen)))
                .hasStatusOk()
                .bodyText()
                .contains("Goes ahead of everything else", "The river is over its banks", priya.name());
    }

    @Test
    void isMarkedWhereverPostsAreListed() {
        var post = submitted("Flood warning for the upper town").post();
        hastening.mark(priya, post, "The river is over its banks");

        for (var address : List.of(
                "/posts?state=submitted",
                "/calendar?month=2099-05&account=" + waste.value(),
                "/calendar?month=2099-05&view=list&account=" + waste.value())) {
            assertThat(mvc.get().uri(address).with(As.actor(helen)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("kind alert");
        }
    }

    private Variant submitted(String text) {
        var post = publishing.draft(priya, PostDraft.of(text, waste, FRIDAY));
        publishing.submitAll(priya, post);
        return publishing.variants(post).getFirst();
    }

    private Delivery delivery(Variant variant) {
        return deliveries.of(new Source("variant", variant.id().value())).orElseThrow();
    }
}
