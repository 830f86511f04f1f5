package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same connector on a server that takes a key and does not keep it, and that allows longer texts. */
class GoToSocialContractTest extends MastodonContractTest {

    @Override
    String manner() {
        return "gotosocial";
    }

    /** The limits of this server, since nothing here is Mastodon's own. */
    @Override
    MeasuresText measures() {
        return use(MeasuresText.class).within(got(use(ReadsLimits.class).limits(session())));
    }

    @Test
    @Override
    void readsWhatTheServerTakes() {
        var read = got(use(ReadsLimits.class).limits(session()));
        var text = use(MeasuresText.class).within(read);
        var replies = use(Replies.class).text().within(read);

        assertThat(read.text()).isEqualTo(5000);
        assertThat(read.images()).isEqualTo(6);
        assertThat(text.problems(Content.text("ä".repeat(5000)))).isEmpty();
        assertThat(text.problems(Content.text("ä".repeat(5001)))).hasSize(1);
        assertThat(text.lengths("https://www.dunmere.gov.uk/a-long-address/of-a-page")
                        .getFirst()
                        .used())
                .as("counted plainly")
                .isEqualTo(51);
        assertThat(replies.limits().text()).as("with room for a name").isLessThan(5000);
    }

    /** A second request would make a second post, so it waits until the first would show. */
    @Test
    @Override
    void sendsAgainWithTheSameKeyAfterAMinute() {
        var order = new PublishOrder(new UUID(5, 6), Content.text("Nobody posted this"), MORNING, null);

        assertThat(seen(order, 0, 60)).isEqualTo(new Reconciliation.StillUnknown(MORNING.plusSeconds(300)));
        assertThat(seen(order, 0, 300)).isEqualTo(new Reconciliation.StillUnknown(MORNING.plusSeconds(360)));
        assertThat(seen(order, 1, 360)).isEqualTo(new Reconciliation.Absent(true));
    }

    private Reconciliation seen(PublishOrder order, int quietReads, int seconds) {
        var attempt = new Attempt(0, MORNING, List.of(), Set.of(), quietReads);
        return use(Reconciles.class).reconcile(session(), order, attempt, MORNING.plusSeconds(seconds));
    }
}
