package org.folkmoot.adoption;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.networks.Network;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** Networks that were judged before they were used, and how far launches have come through their gates. */
@Component
class AdoptionEvidence implements Evidence {

    private static final String ASSESSED = "adoption.stances";
    private static final String INSTAGRAM = "adoption.instagram";
    private static final String LINKEDIN = "adoption.linkedin";

    private final Stances stances;
    private final Assessments assessments;
    private final Launches launches;
    private final Dates dates;
    private final Words words;

    AdoptionEvidence(Stances stances, Assessments assessments, Launches launches, Dates dates, Words words) {
        this.stances = stances;
        this.assessments = assessments;
        this.launches = launches;
        this.dates = dates;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                topic(ASSESSED, "relevant platforms", "assess other networks", "other platforms"),
                topic(INSTAGRAM, "instagram business account", "central instagram account"),
                topic(LINKEDIN, "use of linkedin", "put linkedin to use", "implement linkedin"));
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        var end = on.plusDays(1).atStartOfDay(dates.zone()).toInstant();
        return switch (topic) {
            case ASSESSED -> {
                var judged = new HashSet<String>();
                assessments.newest(end).forEach(assessment -> judged.add(assessment.network()));
                var taken = stances.takenBefore(end);
                var done = (int) taken.stream()
                        .filter(stance -> judged.contains(stance.network()) && !stance.overdue(on))
                        .count();
                yield new Progress(done, taken.size(), sentence(topic, done, taken.size()), "/networks");
            }
            case INSTAGRAM -> gates(topic, end, network -> network.equals(Network.INSTAGRAM));
            case LINKEDIN -> gates(topic, end, network -> network.equals(Network.LINKEDIN));
            default -> throw new IllegalArgumentException(topic);
        };
    }

    private Progress gates(String topic, java.time.Instant end, Predicate<Network> network) {
        var plans = launches.madeBefore(end).stream()
                .filter(launch -> network.test(launch.network()))
                .toList();
        var gates = plans.stream().flatMap(launch -> launch.gates().stream()).toList();
        var done = (int) gates.stream().filter(gate -> gate.passedBy(end)).count();
        return new Progress(done, gates.size(), sentence(topic, done, gates.size()), "/launches");
    }

    private String sentence(String topic, int done, int total) {
        return words.of(topic + ".sentence", Map.of("done", done, "total", total));
    }

    private Topic topic(String key, String... keywords) {
        return new Topic(key, words.of(key), List.of(keywords));
    }
}
