package org.folkmoot.foundation;

import java.time.LocalDate;
import java.util.List;

/**
 * A socket: a room says how far it has come with something that an action plan can promise. The plan collects every
 * implementation and lets a point be measured by one of the topics.
 */
public interface Evidence {

    /** What this room can measure. */
    List<Topic> topics();

    /**
     * @param topic a {@link Topic#key()} of this room
     * @param on the organisation's date for which the progress is asked; only what had happened by its end counts
     */
    Progress progress(String topic, LocalDate on);

    /**
     * Whether {@link #progress} of a past day is that day's. Where it is false it is today's, since nobody kept what was,
     * and whoever shows it says so.
     */
    default boolean remembers(String topic) {
        return true;
    }

    /**
     * @param key stable name, such as {@code register.owners}
     * @param title what is measured, in words, shown when somebody chooses a measure for a point
     * @param keywords words of a plan's point that suggest this topic, lower case
     */
    record Topic(String key, String title, List<String> keywords) {}

    /**
     * @param done how many of {@code total} are in order; {@code 0 <= done <= total}
     * @param sentence the figures in words: "19 of 25 accounts have an owner and a deputy"
     * @param href the screen that moves it, a path of this application
     */
    record Progress(int done, int total, String sentence, String href) {
        public int percent() {
            return total == 0 ? 0 : (int) Math.floor(100.0 * done / total);
        }
    }
}
