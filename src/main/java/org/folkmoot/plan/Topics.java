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

    private static final int LONG_PHRASE = 12;

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

    /**
     * The measure that a point asks for in so many words: with one long phrase of it, or with two different words. One
     * common word is not enough, since a wrong measure makes a false claim. Empty where none fits.
     */
    Optional<Evidence.Topic> suggested(String text) {
        var words = " " + plain(text) + " ";
        return all().stream()
                .filter(topic -> weight(topic, words) > 0)
                .max(Comparator.comparingInt(topic -> weight(topic, words)));
    }

    private static int weight(Evidence.Topic topic, String words) {
        var found = topic.keywords().stream()
                .map(Topics::plain)
                .filter(word -> !word.isEmpty() && words.contains(" " + word))
                .toList();
        var different = found.stream()
                .filter(word ->
                        found.stream().noneMatch(other -> other.length() > word.length() && other.startsWith(word)))
                .toList();
        var enough = different.size() > 1
                || different.stream().anyMatch(word -> word.contains(" ") && word.length() >= LONG_PHRASE);
        return enough ? different.stream().mapToInt(String::length).sum() : 0;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
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

        boolean remembers(String topic) {
            var room = byTopic.get(topic);
            return room == null || room.remembers(topic);
        }

        /** Empty where no room measures the topic any more. */
        Optional<Evidence.Progress> on(String topic, LocalDate day) {
            return known.computeIfAbsent(
                    topic + " " + day,
                    key -> Optional.ofNullable(byTopic.get(topic)).map(room -> room.progress(topic, day)));
        }
    }
}
