package org.folkmoot.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.archive.Trail;
import org.folkmoot.elections.Election.State;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
@LeavesTraces
class ElectionsRoomTest {

    private static final LocalDate NOTICE = LocalDate.of(2027, 3, 26);
    private static final LocalDate POLL = LocalDate.of(2027, 5, 6);

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Elections elections;

    @Autowired
    Trail trail;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester web;

    @Test
    void beginsThePeriodWithTheNoticeUnlessTheCouncilIsMoreCareful() {
        var usual = elections.call(seed, new ElectionDraft("District council", "", null, NOTICE, POLL));
        var careful =
                elections.call(seed, new ElectionDraft("District council", "", NOTICE.minusDays(4), NOTICE, POLL));

        assertThat(usual.beginsOn()).isEqualTo(NOTICE);
        assertThat(usual.on(NOTICE.minusDays(1))).isEqualTo(State.AHEAD);
        assertThat(usual.on(NOTICE)).isEqualTo(State.RUNNING);
        assertThat(usual.on(POLL)).isEqualTo(State.RUNNING);
        assertThat(usual.on(POLL.plusDays(1))).isEqualTo(State.OVER);
        assertThat(careful.on(NOTICE.minusDays(4))).isEqualTo(State.RUNNING);
        assertThat(trail.of(usual.id(), null, 1).rows().getFirst().what()).isEqualTo("election changed");
    }

    @Test
    void refusesAPeriodThatBeginsAfterTheNoticeOrEndsBeforeIt() {
        assertThatThrownBy(() -> elections.call(
                        seed, new ElectionDraft(" ", "", NOTICE.plusDays(1), NOTICE, NOTICE.minusDays(1))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("poll", "beginsOn", "pollOn"));
    }

    @Test
    void keepsWhatWasTypedAndShowsTheElectionOnceItIsRight() {
        var manager = users.with("communications-manager");
        assertThat(web.post()
                        .uri("/risks/elections")
                        .with(As.person(manager))
                        .with(As.form())
                        .param("poll", "By-election, Castle ward")
                        .param("area", "Castle")
                        .param("noticeOn", "2027-01-11"))
                .hasStatus(422)
                .bodyText()
                .contains("By-election, Castle ward", "2027-01-11", "href=\"#pollOn\"");

        assertThat(web.post()
                        .uri("/risks/elections")
                        .with(As.person(manager))
                        .with(As.form())
                        .param("poll", "By-election, Castle ward")
                        .param("area", "Castle")
                        .param("noticeOn", "2027-01-11")
                        .param("pollOn", "2027-02-18"))
                .hasStatus(303);
        assertThat(web.get().uri("/risks/elections").with(As.person(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("By-election, Castle ward", "Mon 11 Jan 2027 to Thu 18 Feb 2027");
        var castle = elections.all().stream()
                .filter(election -> election.area().equals("Castle"))
                .findFirst()
                .orElseThrow();
        assertThat(web.post()
                        .uri("/risks/elections/" + castle.id() + "/removal")
                        .with(As.person(manager))
                        .with(As.form()))
                .hasStatus(303);
        assertThat(elections.all()).doesNotContain(castle);
    }
}
