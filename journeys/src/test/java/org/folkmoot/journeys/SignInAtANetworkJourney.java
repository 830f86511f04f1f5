package org.folkmoot.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Martin connects the museum's page by signing in at the practice Facebook. */
@ExtendWith(House.English.class)
class SignInAtANetworkJourney {

    @Test
    void aPageIsConnectedBySigningIn(House house) {
        try (var martin = house.person("Martin Hale", Screen.DESK)) {
            givenTheWayToFacebook(martin);
            whenHeCancelsNothingHappens(martin);
            givenTheWayToFacebook(martin);
            whenHeLetsFolkmootHaveHisPages(martin);
            thenHeSeesWhatIsWhat(martin);
            thenTheMuseumIsConnected(martin);
            assertEquals(List.of(), martin.complaints());
        }
    }

    private static void givenTheWayToFacebook(Person martin) {
        var page = martin.goesTo("/settings/connections/new/facebook").page();
        page.getByRole(AriaRole.LINK, named("Sign in at Facebook")).click();
        page.getByRole(AriaRole.BUTTON, named("Continue")).click();
        page.getByRole(AriaRole.LINK, named("Go to Facebook")).click();

        assertThat(page.locator("h1")).containsText("Folkmoot wants to work on your Facebook pages");
    }

    private static void whenHeCancelsNothingHappens(Person martin) {
        martin.page().getByRole(AriaRole.BUTTON, named("Cancel")).click();

        assertThat(martin.page().locator(".notice").first()).containsText("Nothing was connected");
    }

    private static void whenHeLetsFolkmootHaveHisPages(Person martin) {
        martin.page().getByRole(AriaRole.BUTTON, named("Continue")).click();
        martin.page().waitForLoadState();
    }

    private static void thenHeSeesWhatIsWhat(Person martin) {
        assertThat(reached(martin, "Dunmere District Council")).containsText("Already connected");
        assertThat(reached(martin, "Dunmere Market")).containsText("Belongs to another portfolio");
        assertThat(reached(martin, "Dunmere Dog Show 2019")).containsText("Cannot be connected");
        assertThat(reached(martin, "Sam Carter")).containsText("Personal profile");
        assertThat(reached(martin, "Dunmere Museum").locator("select option:checked")).containsText("Dunmere Museum");
    }

    private static void thenTheMuseumIsConnected(Person martin) {
        var page = martin.page();
        for (var box : page.locator("#chosen input[type=checkbox]").all()) {
            box.setChecked(false);
        }
        reached(martin, "Dunmere Museum").getByRole(AriaRole.CHECKBOX).check();
        page.getByRole(AriaRole.BUTTON, named("Connect what is chosen")).click();

        assertThat(page.locator(".notices")).containsText("The account is connected.");
        assertThat(page.locator("h1")).containsText("Dunmere Museum");
    }

    private static Locator reached(Person martin, String name) {
        var itsName = martin.page().getByText(name, new Page.GetByTextOptions().setExact(true));
        return martin.page().locator("#chosen > li").filter(new Locator.FilterOptions().setHas(itsName)).first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
