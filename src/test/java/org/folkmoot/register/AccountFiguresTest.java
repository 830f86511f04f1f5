package org.folkmoot.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Users;
import org.folkmoot.web.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Followers, last post and answers beside each of Dunmere's accounts, with the day on which they were seen. */
@FolkmootTest
class AccountFiguresTest {

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Register register;

    @Autowired
    AccountFigures figures;

    @Autowired
    Users users;

    @Autowired
    Dates dates;

    @Autowired
    MockMvcTester web;

    private String mark;
    private LocalDate today;
    private AccountId busy;
    private AccountId quiet;
    private AccountId unknown;

    @BeforeEach
    void threeAccounts() {
        mark = "fig" + UUID.randomUUID().toString().substring(0, 8);
        today = dates.today();
        busy = add("a");
        quiet = add("b");
        unknown = add("c");
        figures.note(busy, Figure.LAST_POST, today, today.minusDays(1).toEpochDay(), "Facebook");
        figures.note(busy, Figure.RESPONSE_RATE, today, 0, "Folkmoot’s inbox");
        figures.type(
                seed,
                quiet,
                new AccountFigures.Seen(12L, today.minusDays(120), today.minusDays(2), "the public profile"));
    }

    @Test
    void sortsByTheLastPostAndTurnsThePageWithoutLosingAnybody() {
        assertThat(pages("-posted", 1)).containsExactly(busy, quiet, unknown);
        assertThat(pages("posted", 2)).containsExactly(unknown, quiet, busy);
        assertThat(pages("-answered", 1)).startsWith(busy);
        assertThat(pages("-followers", 2)).startsWith(quiet);
    }

    @Test
    void findsWhatHasBeenQuietAndWhatIsNotKnown() {
        assertThat(shown("quarter")).containsExactly(quiet);
        assertThat(shown("half-year")).isEmpty();
        assertThat(shown("unknown")).containsExactly(unknown);
    }

    @Test
    void saysWithWhichDayAndThatNothingIsNotProvidedRatherThanNought() {
        assertThat(web.get().uri("/accounts?text=" + mark).with(As.person(users.with("reader"))))
                .hasStatusOk()
                .bodyText()
                .contains("Not provided", "0 %", "typed, ", "as at ");
        assertThat(web.get().uri("/api/v1/accounts/" + unknown.value()).with(As.person(users.with("reader"))))
                .bodyJson()
                .extractingPath("$.responseRate")
                .isNull();
    }

    @Test
    void refusesALastPostAfterTheDayOnWhichItWasSeen() {
        assertThatThrownBy(() -> figures.type(
                        seed, quiet, new AccountFigures.Seen(null, today, today.minusDays(1), "the public profile")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> figures.type(seed, quiet, new AccountFigures.Seen(null, null, today, "profile")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void keepsViewsThroughTheApiToo() {
        var priya = As.person(users.with("social-media-lead"));
        var made = web.post()
                .uri("/api/v1/account-views?posted=quarter")
                .with(priya)
                .with(As.form())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"Quiet ones %s\",\"shared\":true}".formatted(mark))
                .exchange();
        assertThat(made).hasStatus(201);

        var reader = As.person(users.with("reader"));
        assertThat(web.get().uri("/api/v1/account-views").with(reader))
                .bodyText()
                .contains("Quiet ones " + mark, "posted=quarter");
        var address = made.getResponse().getHeader("Location");
        assertThat(web.delete().uri(address).with(reader).with(As.form())).hasStatus(403);
        assertThat(web.delete().uri(address).with(priya).with(As.form())).hasStatus(204);
        assertThat(web.get().uri("/api/v1/account-views").with(reader))
                .bodyText()
                .doesNotContain(mark);
    }

    private AccountId add(String end) {
        var service = register.services().isEmpty()
                ? register.addService(seed, "Figures", "Place")
                : register.services().getFirst().id();
        return register.add(seed, AccountDraft.of(Network.NEXTDOOR, mark + end, "Dunmere " + mark + end, "", service));
    }

    private List<AccountId> pages(String sort, int size) {
        var all = new java.util.ArrayList<AccountId>();
        String after = null;
        do {
            var query = new AccountQuery(mark, null, null, null, null, null, null, null, null, sort, after);
            var slice = register.accounts(query.filter(seed), after, size);
            slice.rows().forEach(account -> all.add(account.id()));
            after = slice.next();
        } while (after != null);
        return all;
    }

    private List<AccountId> shown(String posted) {
        var query = new AccountQuery(mark, null, null, null, null, null, null, posted, null, null, null);
        return register.accounts(query.filter(seed), null, 10).rows().stream()
                .map(Account::id)
                .toList();
    }
}
