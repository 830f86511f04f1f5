package org.folkmoot.networks.graph;

import java.util.List;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an answer means for a deed that may be repeated, and for a probe. */
public final class GraphAnswers {

    private GraphAnswers() {}

    public static Outcome done(RemoteRef target, Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(target), false);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }

    /** What is gone already counts as removed. */
    public static Outcome gone(RemoteRef target, Answer<JsonNode> answer) {
        return answer instanceof Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
                        && reason == Outcome.Reason.GONE
                ? new Outcome.Published(List.of(target), true)
                : done(target, answer);
    }

    public static Outcome.@Nullable Failure failure(Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Got<JsonNode> works -> null;
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }
}
