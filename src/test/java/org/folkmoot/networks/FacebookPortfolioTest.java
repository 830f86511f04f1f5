package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Portfolio.Hold;
import org.folkmoot.networks.Portfolio.Part;
import org.folkmoot.networks.Setting.Name;
import org.folkmoot.networks.facebook.Facebook;
import org.junit.jupiter.api.Test;

/** What a page is set up like, who may work on it, and the portfolio that it belongs to. */
class FacebookPortfolioTest extends OnPractice {

    private static final String PORTFOLIO = """
            {"id":"700","name":"Dunmere District Council","appSecret":"app-secret-1","page":"%s",
             "owned_pages":[{"id":"%s","name":"Dunmere"}],
             "client_pages":[{"id":"902","name":"Dunmere Market"}],
             "pending_owned_pages":[{"id":"31","page":{"id":"903","name":"Dunmere Museum"}}],
             "business_users":[
               {"id":"1","name":"Priya Shah","email":"p.shah@dunmere.gov.uk","role":"ADMIN","two_fac_status":"enabled"},
               {"id":"2","name":"Old Agency","email":"hello@agency.example","role":"EMPLOYEE","two_fac_status":"disabled"},
               {"id":"3","name":"Ben Frost","email":"b.frost@dunmere.gov.uk","role":"EMPLOYEE"}],
             "pending_users":[{"id":"4","email":"new@dunmere.gov.uk","role":"EMPLOYEE"}],
             "system_users":[{"id":"5","name":"Folkmoot"}],
             "agencies":[{"id":"800","name":"Bright Agency"}]%s}
            """;

    FacebookPortfolioTest() {
        super(Network.FACEBOOK);
    }

    @Override
    Connector connector() {
        return new Facebook();
    }

    @Override
    Map<String, String> newAccount(int number) {
        var id = "40000000" + number;
        control.account(Network.FACEBOOK, id, "dunmere" + number, "Dunmere", "EAAaudit" + number, "app-secret-1", 2500);
        control.account(Network.FACEBOOK, "902", "market", "Dunmere Market", "EAAmarket", "app-secret-2", 9);
        return Map.of("pageId", id, "pageToken", "EAAaudit" + number, "appSecret", "app-secret-1");
    }

    private Session auditing(String more) {
        var token = "EAAsystem" + linked.remoteId();
        control.note(
                Network.FACEBOOK,
                "portfolio." + token,
                PORTFOLIO.formatted(linked.remoteId(), linked.remoteId(), more));
        var secrets = new HashMap<>(linked.secrets());
        secrets.put("portfolioToken", token);
        return session(secrets);
    }

    @Test
    void readsPagesPeopleAndPartnersOfThePortfolio() {
        var portfolio = got(use(ReadsPortfolio.class).portfolio(auditing("")));

        assertThat(portfolio.name()).isEqualTo("Dunmere District Council");
        assertThat(portfolio.lacks()).isEmpty();
        assertThat(portfolio.pages())
                .extracting(Portfolio.Holding::hold)
                .containsExactly(Hold.OWNED, Hold.CLIENT, Hold.PENDING_OWNED);
        assertThat(portfolio.people())
                .extracting(Portfolio.Member::secondFactor)
                .containsExactly(true, false, null, null, null);
        assertThat(portfolio.people())
                .extracting(Portfolio.Member::kind)
                .containsExactly(
                        Portfolio.Kind.PERSON,
                        Portfolio.Kind.PERSON,
                        Portfolio.Kind.PERSON,
                        Portfolio.Kind.INVITED,
                        Portfolio.Kind.SYSTEM);
        assertThat(portfolio.partners()).containsExactly(new Portfolio.Partner("800", "Bright Agency"));
    }

    @Test
    void saysWhichPermissionIsMissingAndReadsTheRest() {
        var portfolio = got(use(ReadsPortfolio.class).portfolio(auditing(",\"forbidden\":[\"business_users\"]")));

        assertThat(portfolio.lacks()).singleElement().satisfies(lack -> {
            assertThat(lack.part()).isEqualTo(Part.PEOPLE);
            assertThat(lack.permission()).isEqualTo("business_management");
        });
        assertThat(portfolio.pages()).hasSize(3);
    }

    @Test
    void saysThatAPagesOwnTokenShowsNoPortfolio() {
        var portfolio = got(use(ReadsPortfolio.class).portfolio(session()));

        assertThat(portfolio.id()).isEmpty();
        assertThat(portfolio.lacks()).extracting(Portfolio.Lack::part).containsExactly(Part.PORTFOLIO);
    }

    @Test
    void asksForAPageAndFindsTheRequestWaiting() {
        var session = auditing("");
        var reads = use(ReadsPortfolio.class);

        assertThat(reads.request(session, "700", "902")).isInstanceOf(Outcome.Published.class);
        assertThat(reads.request(session, "700", "902")).isInstanceOf(Outcome.Published.class);
        assertThat(reads.request(session, "700", "99999")).isInstanceOf(Outcome.Rejected.class);

        assertThat(got(reads.portfolio(session)).pages())
                .filteredOn(page -> page.hold() == Hold.PENDING_CLIENT)
                .containsExactly(new Portfolio.Holding("902", "Dunmere Market", Hold.PENDING_CLIENT));
    }

    @Test
    void leavesOutWhatFacebookDoesNotShowAndTakesItForNothing() {
        control.note(Network.FACEBOOK, "page." + linked.remoteId(), """
                {"profile":{"category":"City hall","about":"Official page","website":"https://www.dunmere.gov.uk"},
                 "settings":{"PROFANITY_FILTER":"Off","USERS_CAN_POST":true,"PAGE_MODERATION_BLOCKLIST":["x","y"]},
                 "people":[{"id":"1","name":"Priya Shah","tasks":["MANAGE","MODERATE"]}]}
                """);

        var settings = got(use(ReadsSettings.class).settings(session()));

        assertThat(settings)
                .contains(new Setting(Name.PROFANITY_FILTER, "Off", false))
                .contains(new Setting(Name.VISITOR_POSTS, "true", true))
                .contains(new Setting(Name.BLOCKED_WORDS, "x, y", true))
                .contains(new Setting(Name.CATEGORY, "City hall", true));
        assertThat(settings).extracting(Setting::name).doesNotContain(Name.MESSAGES, Name.VERIFIED, Name.HOURS);
        assertThat(got(use(ReadsPeople.class).people(session())))
                .extracting(Portfolio.Member::role)
                .containsExactly("MANAGE, MODERATE");
    }

    @Test
    void failsTheSettingsWithTheMissingPermission() {
        control.note(Network.FACEBOOK, "without." + linked.remoteId(), "pages_manage_metadata");

        assertThat(use(ReadsSettings.class).settings(session()))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.failure().toString()).contains("pages_manage_metadata"));
        control.note(Network.FACEBOOK, "without." + linked.remoteId(), "");
    }

    @Test
    void keepsTheTokenOfTheSystemUserAmongItsSecrets() {
        var answers = new HashMap<>(newAccount(900));
        answers.put("portfolioToken", "EAAsystem-secret");

        var again = (Linking.Linked) networks.connect(Network.FACEBOOK, answers, true);

        assertThat(again.secrets()).containsEntry("portfolioToken", "EAAsystem-secret");
        assertThat(List.of(linked.secrets())).noneMatch(one -> one.containsKey("portfolioToken"));
    }
}
