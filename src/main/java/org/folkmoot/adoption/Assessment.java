package org.folkmoot.adoption;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A network as it was judged on a day. It is never changed: a new judgement is a new assessment. */
public record Assessment(
        UUID id, String network, String name, String summary, List<Score> scores, String madeBy, Instant madeAt) {

    public Assessment {
        scores = List.copyOf(scores);
    }

    /** The weighted scores as a share of the most that is possible, in per cent; 0 when nothing has a weight. */
    public int percent() {
        var most = scores.stream().mapToInt(score -> 5 * score.weight()).sum();
        var have = scores.stream()
                .mapToInt(score -> score.score() * score.weight())
                .sum();
        return most == 0 ? 0 : Math.round(100f * have / most);
    }
}
