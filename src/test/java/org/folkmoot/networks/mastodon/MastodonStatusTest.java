package org.folkmoot.networks.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.RemoteRef;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MastodonStatusTest {

    @Test
    void answersAPrivateMessagePrivately() {
        var known = MastodonStatus.parentHandles(question("direct", "7"), "1");

        var status = MastodonStatus.of(answer("It is on its way"), 0, known);

        assertThat(status.path("visibility").asString()).isEqualTo("direct");
        assertThat(status.path("in_reply_to_id").asString()).isEqualTo("99");
        assertThat(status.path("status").asString()).isEqualTo("@asha@people.test It is on its way");
    }

    @Test
    void namesNobodyTwiceAndNotItself() {
        var named = MastodonStatus.parentHandles(question("public", "7"), "1");
        var own = MastodonStatus.parentHandles(question("public", "1"), "1");

        assertThat(MastodonStatus.text(answer("Yes, @asha@people.test, it is"), 0, named))
                .isEqualTo("Yes, @asha@people.test, it is");
        assertThat(MastodonStatus.text(answer("It is"), 0, own)).isEqualTo("It is");
    }

    @Test
    void saysWhoSeesItThoughNobodyAsked() {
        var order = new PublishOrder(new UUID(1, 2), Content.text("Bin day"), Instant.EPOCH, null);

        var status = MastodonStatus.of(order, 0, List.<Handle>of());

        assertThat(status.path("visibility").asString()).isEqualTo("public");
        assertThat(status.path("language").asString()).isEqualTo("en");
        assertThat(status.has("spoiler_text")).isFalse();
    }

    private static JsonNode question(String visibility, String author) {
        var question = Json.object().put("id", "99").put("visibility", visibility);
        question.putObject("account").put("id", author).put("acct", "asha@people.test");
        return question;
    }

    private static PublishOrder answer(String words) {
        return new PublishOrder(new UUID(1, 2), Content.text(words), Instant.EPOCH, RemoteRef.of("99"));
    }
}
