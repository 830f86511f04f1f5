package org.folkmoot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole loop as a new user meets it: the plan, a post for five networks and a place that somebody posts to by hand, its
 * approval, a resident, the report.
 */
@ExtendWith(House.English.class)
class FromPlanToReportJourney {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final List<String> NETWORKS = List.of("Facebook", "Bluesky", "Threads", "LinkedIn", "Mastodon");
    private static final String BY_HAND = "Nextdoor";
    private static final String WORDS = "The swings at Mill Lane are mended and open again.";

    @Test
    void aWholeLoopOfTheCouncilsWork(House house) {
        try (var priya = house.person("Priya Nandra", Screen.DESK);
                var helen = house.person("Helen Ashdown", Screen.DESK);
                var jo = house.person("Jo Whitlock", Screen.DESK)) {
            givenThePlanOnTheScreen(priya);
            var post = whenPriyaSubmitsAPostForAllOfThem(priya);
            whenHelenApprovesIt(helen);
            thenItAppearsOnEachNetwork(priya, post);
            thenSheHasPostedTheRestByHand(priya, post);
            thenAResidentIsAnswered(jo);
            thenTheReportShowsTheMonth(priya);
            for (var person : List.of(priya, helen, jo)) {
                assertEquals(List.of(), person.complaints());
            }
        }
    }

    private static void givenThePlanOnTheScreen(Person priya) {
        priya.page().getByRole(AriaRole.LINK, named("Plan")).first().click();

        assertThat(priya.page().locator("a.tile")).hasCount(37);
    }

    private static String whenPriyaSubmitsAPostForAllOfThem(Person priya) {
        var page = priya.page();
        page.getByRole(AriaRole.LINK, named("New post")).click();
        for (var network : Stream.concat(NETWORKS.stream(), Stream.of(BY_HAND)).toList()) {
            page.locator("#accounts label")
                    .filter(new Locator.FilterOptions()
                            .setHasText(Pattern.compile(network + "\\s*Dunmere District Council")))
                    .getByRole(AriaRole.CHECKBOX)
                    .check();
        }
        page.locator("#text").fill(WORDS);
        var due = ZonedDateTime.now(ZONE).plusMinutes(2);
        page.locator("#day").fill(DateTimeFormatter.ISO_LOCAL_DATE.format(due));
        page.locator("#time").fill(DateTimeFormatter.ofPattern("HH:mm").format(due));
        page.getByRole(AriaRole.BUTTON, named("Submit for approval")).click();
        page.waitForLoadState();

        assertThat(page.locator(".notices")).containsText("Submitted");
        return page.url();
    }

    private static void whenHelenApprovesIt(Person helen) {
        var page = helen.goesTo("/today").page();
        page.locator(".rows li")
                .filter(new Locator.FilterOptions().setHasText(WORDS.substring(0, 20)))
                .getByRole(AriaRole.LINK)
                .last()
                .click();
        page.getByRole(AriaRole.BUTTON, named("Approve")).click();
        page.waitForLoadState();

        assertThat(page.locator(".notices")).containsText("Approved");
    }

    private static void thenItAppearsOnEachNetwork(Person priya, String post) {
        var published = published(priya);
        var deadline = Instant.now().plus(PATIENCE);
        do {
            priya.page().waitForTimeout(3_000);
            priya.page().navigate(post);
        } while (published.count() < NETWORKS.size() && Instant.now().isBefore(deadline));

        assertThat(published).hasCount(NETWORKS.size());
    }

    private static void thenSheHasPostedTheRestByHand(Person priya, String post) {
        var page = priya.goesTo("/today").page();
        page.locator("[aria-labelledby=deliveries-by-hand] li")
                .filter(new Locator.FilterOptions().setHasText(WORDS.substring(0, 20)))
                .getByRole(AriaRole.LINK)
                .last()
                .click();
        page.getByLabel("The address of the post").fill("https://nextdoor.co.uk/p/swings-at-mill-lane");
        page.getByRole(AriaRole.BUTTON, named("I have posted it")).click();
        page.navigate(post);

        assertThat(published(priya)).hasCount(NETWORKS.size() + 1);
    }

    private static Locator published(Person person) {
        return person.page().locator("[aria-labelledby=standing-title] .state")
                .filter(new Locator.FilterOptions().setHasText("Published"));
    }

    private static void thenAResidentIsAnswered(Person jo) {
        var page = jo.page();
        page.getByRole(AriaRole.LINK, named("Inbox")).first().click();
        page.locator("a.conv").first().click();
        page.locator("textarea#text").fill("Thank you for telling us. We look into it today.");
        page.getByRole(AriaRole.BUTTON, named("Reply")).click();
        page.waitForLoadState();
        var sent = page.locator(".msg.out").last();
        var deadline = Instant.now().plus(PATIENCE);
        while (!sent.innerText().contains("Published") && Instant.now().isBefore(deadline)) {
            page.waitForTimeout(3_000);
            page.reload();
        }

        assertThat(sent).containsText("We look into it today.");
        assertThat(sent).containsText("Published");
    }

    private static void thenTheReportShowsTheMonth(Person priya) {
        var page = priya.page();
        page.getByRole(AriaRole.LINK, named("Reports")).first().click();
        page.getByRole(AriaRole.BUTTON, named("Make report")).click();
        page.waitForLoadState();

        assertThat(page.locator(".figures li").first()).isVisible();
        assertThat(page.locator("h1")).not().isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(List.of("Approve", "Reply", "Plan", "Reports", "Inbox").contains(name));
    }
}
