package org.folkmoot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeFault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However it dies and whatever the way to a network does: nothing twice, nothing lost, every unknown visible. */
@Tag("crash")
class CrashTest {

    @Test
    void deliversOnceOrSaysWhatIsKnownHoweverItDies() throws IOException {
        var start = Instant.now();
        try (var crash = new CrashCases()) {
            for (var network : CrashCases.NETWORKS) {
                everyPlaceOnce(crash, network);
                betweenUploadAndPost(crash, network);
                CrashCases.FAULTS.forEach(fault -> crash.fail(network, fault, false));
            }
            for (var network : CrashCases.MORE_NETWORKS) {
                aroundThePublishing(crash, network);
                CrashCases.FAULTS.forEach(fault -> crash.fail(network, fault, true));
            }
            crash.killAtWork(CrashCases.FILM_NETWORKS.getFirst());
            aroundTheShowing(crash, CrashCases.FILM_NETWORKS.getLast());
            for (var film : CrashCases.FILM_NETWORKS) {
                CrashCases.FAULTS.forEach(fault -> crash.failFilm(film, fault));
            }
            crash.killMessage(CrashCases.MESSAGE_NETWORKS.getFirst(), CrashPoint.Place.ANSWERED);
            for (var network : CrashCases.MESSAGE_NETWORKS) {
                CrashCases.FAULTS.forEach(fault -> crash.failMessage(network, fault));
            }
            crash.finish();

            var ends = crash.ends();
            ends.forEach(end -> System.out.println("  " + end));
            System.out.printf(
                    "CrashTest: %d deliveries, %d duplicates, %d lost, %d unknown and visible, in %d s%n",
                    ends.size(),
                    ends.stream().filter(CrashCases.End::duplicate).count(),
                    ends.stream().filter(CrashCases.End::lost).count(),
                    ends.stream().filter(CrashCases.End::undecided).count(),
                    Duration.between(start, Instant.now()).toSeconds());
            assertThat(ends).noneMatch(CrashCases.End::duplicate).noneMatch(CrashCases.End::lost);
        }
    }

    private static void everyPlaceOnce(CrashCases crash, Network network) {
        for (var place : CrashPoint.Place.values()) {
            switch (place) {
                case CLAIMED, PLANNED, CLEARED, ATTEMPT_WRITTEN, ANSWERED, OUTCOME_WRITTEN ->
                    crash.kill(network, place, 1, false);
                case READ_BACK_WRITTEN, READ_BACK_ANSWERED ->
                    crash.kill(network, place, 1, false, PracticeFault.DROP_AFTER_COMMIT);
            }
        }
    }

    private static void aroundThePublishing(CrashCases crash, Network network) {
        crash.kill(network, CrashPoint.Place.ATTEMPT_WRITTEN, crash.publishing(network), false);
        crash.kill(network, CrashPoint.Place.ANSWERED, crash.publishing(network), false);
        crash.kill(network, CrashPoint.Place.READ_BACK_ANSWERED, 1, false, PracticeFault.DROP_AFTER_COMMIT);
    }

    /** YouTube takes nothing but videos. */
    private static void aroundTheShowing(CrashCases crash, CrashCases.FilmNetwork film) {
        crash.killAtWork(film);
        crash.killFilm(film, CrashPoint.Place.ATTEMPT_WRITTEN);
        crash.killFilm(film, CrashPoint.Place.ANSWERED);
        crash.killFilm(film, CrashPoint.Place.READ_BACK_ANSWERED, PracticeFault.DROP_AFTER_COMMIT);
    }

    private static void betweenUploadAndPost(CrashCases crash, Network network) {
        for (var request = 1; request <= 2; request++) {
            crash.kill(network, CrashPoint.Place.ATTEMPT_WRITTEN, request, true);
            crash.kill(network, CrashPoint.Place.ANSWERED, request, true);
        }
    }
}
