package org.folkmoot.networks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a network asks to wait. Moments that it names are taken by its own clock, which stands in the same answer, so
 * that it is waited to the second even where our clock is wrong (RFC 9110, 10.2.3 and 6.6.1).
 */
public final class WaitTime {

    private WaitTime() {}

    /** From the network's own now to this moment; never negative. */
    public static Duration until(Exchange.Answered answered, Instant moment) {
        var left = Duration.between(date(answered).orElseGet(Instant::now), moment);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * An answer that says that too much was asked. {@code Retry-After} counts in every one of them, in seconds or as a
     * date; the later one counts where two times are named.
     *
     * @param reset the moment that the network names in its own way
     * @param otherwise how long its documentation lets us guess where it names none
     */
    public static Outcome.RateLimited limited(
            Exchange.Answered answered, Optional<Instant> reset, Duration otherwise, Diagnostics diagnostics) {
        var named = Stream.of(reset.map(moment -> byOurClock(answered, moment)), retryAfter(answered))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
        return new Outcome.RateLimited(
                named.orElseGet(() -> Instant.now().plus(otherwise)), named.isPresent(), diagnostics);
    }

    private static Optional<Instant> retryAfter(Exchange.Answered answered) {
        return answered.header("retry-after")
                .map(String::strip)
                .flatMap(said -> said.matches("\\d{1,9}")
                        ? Optional.of(Instant.now().plusSeconds(Long.parseLong(said)))
                        : date(said).map(moment -> byOurClock(answered, moment)));
    }

    private static Instant byOurClock(Exchange.Answered answered, Instant moment) {
        return date(answered).isPresent() ? Instant.now().plus(until(answered, moment)) : moment;
    }

    /** What the network's clock showed when it answered. */
    public static Optional<Instant> date(Exchange.Answered answered) {
        return answered.header("date").flatMap(WaitTime::date);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
