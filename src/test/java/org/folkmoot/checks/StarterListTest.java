package org.folkmoot.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.NetworkInfo;
import org.folkmoot.networks.Networks;
import org.folkmoot.web.Words;
import org.junit.jupiter.api.Test;

class StarterListTest {

    private final Words words = new Words("en-GB");

    private final List<Network> networks = new Networks(List.of(), URI.create("http://127.0.0.1:1"))
            .all().stream().map(NetworkInfo::network).toList();

    @Test
    void hasStepsOrAReasonForEveryCheckOnEveryNetwork() {
        for (var network : networks) {
            for (var check : Check.values()) {
                var cell = StarterList.cell(check, network);
                assertThat(words.has(cell.place().key()))
                        .as(check + " on " + network.key() + ": " + cell.place().key())
                        .isTrue();
                assertThat(words.has("checks.steps." + check.key())).isTrue();
            }
        }
    }

    @Test
    void namesASourceAndADayForWhatSomebodyRead() {
        for (var network : networks) {
            for (var check : Check.values()) {
                var place = StarterList.cell(check, network).place();
                assertThat(place.readOn()).isBetween(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 27));
                assertThat(place.source().isBlank())
                        .as(place.name())
                        .isEqualTo(place.grounds() == Grounds.UNSOURCED || place.grounds() == Grounds.GENERAL);
            }
        }
    }

    @Test
    void knowsEachNetworkOfTheRegisterByItself() {
        assertThat(networks)
                .filteredOn(network -> !network.equals(Network.MANUAL))
                .allSatisfy(network -> assertThat(
                                StarterList.cell(Check.NAME, network).place().name())
                        .startsWith(network.key() + "."));
    }

    @Test
    void takesAnUnknownNetworkForAPlaceWherePeoplePostByHand() {
        var forum = new Network("village-forum");

        assertThat(StarterList.of(forum).applies())
                .isEqualTo(StarterList.of(Network.MANUAL).applies());
        assertThat(StarterList.absent(Check.MESSAGES, forum)).isFalse();
    }

    @Test
    void asksForACriticalCheckOnlyWhereThereIsOne() {
        assertThat(StarterList.of(Network.MASTODON).critical()).doesNotContain(Check.PROFANITY);
        assertThat(StarterList.of(Network.FACEBOOK).critical()).isEqualTo(StarterList.CRITICAL);
    }
}
