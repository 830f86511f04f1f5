package org.folkmoot.networks;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The version of a network's API that a connector speaks.
 *
 * @param sunset when the network ends it; null when it names no day
 * @param keepsBodies how long what others wrote may be kept here; null when the network sets no limit
 * @param keepsNames how long what it shows of them, such as their name, may be kept here; null when it sets no limit
 * @param confidential true where its terms let nobody pass on what members write and show
 */
public record Contract(
        String version,
        @Nullable LocalDate sunset,
        @Nullable Duration keepsBodies,
        @Nullable Duration keepsNames,
        URI source,
        LocalDate read,
        boolean confidential) {

    public Contract(
            String version,
            @Nullable LocalDate sunset,
            @Nullable Duration keepsBodies,
            @Nullable Duration keepsNames,
            URI source,
            LocalDate read) {
        this(version, sunset, keepsBodies, keepsNames, source, read, false);
    }

    public Contract(
            String version, @Nullable LocalDate sunset, @Nullable Duration keepsBodies, URI source, LocalDate read) {
        this(version, sunset, keepsBodies, keepsBodies, source, read);
    }

    /** The same, and nothing of what members write and show is passed on. */
    public Contract keptHere() {
        return new Contract(version, sunset, keepsBodies, keepsNames, source, read, true);
    }
}
