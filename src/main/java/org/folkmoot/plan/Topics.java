package org.folkmoot.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Evidence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that the rooms can measure. */
@Component
class Topics {

    private final ObjectProvider<Evidence> rooms;

    Topics(ObjectProvider<Evidence> rooms) {
        this.rooms = rooms;
    }

    /** By title. */
    List<Evidence.Topic> all() {
        return rooms.stream()
                .flatMap(room -> room.topics().stream())
                .sorted(Comparator.comparing(Evidence.Topic::title))
                .toList();
    }

    boolean has(String key) {
        return all().stream().anyMatch(topic -> topic.key().equals(key));
    }

    /** The measure whose words stand in a point's text, most and longest words first; empty when none does. */
    Optional<Evidence.Topic> suggested(String text) {
        var words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return all().stream()
                .filter(topic -> weight(topic, words) > 0)
                .max(Comparator.comparingInt(topic -> weight(topic, words)));
    }

    private static int weight(Evidence.Topic topic, String words) {
        return topic.keywords().stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip())
                .filter(word -> !word.isEmpty() && words.contains(" " + word))
                .mapToInt(String::length)
                .sum();
    }

    /** Asks each room for each topic and day only once while one page is made. */
    Measuring measuring() {
        return new Measuring();
    }

    final class Measuring {

        private final Map<String, Evidence> byTopic = new HashMap<>();
        private final Map<String, Optional<Evidence.Progress>> known = new HashMap<>();

        private Measuring() {
            rooms.forEach(room -> room.topics().forEach(topic -> byTopic.put(topic.key(), room)));
        }

        /** Empty where no room measures the topic any more. */
        Optional<Evidence.Progress> on(String topic, LocalDate day) {
            return known.computeIfAbsent(
                    topic + " " + day,
                    key -> Optional.ofNullable(byTopic.get(topic)).map(room -> room.progress(topic, day)));
        }
    }
}
