package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.folkmoot.networks.facebook.Facebook;
import org.junit.jupiter.api.Test;

/** Somebody at Dunmere signs in at Facebook and sees which pages that reaches. */
class FacebookSignInTest extends SignInContract {

    FacebookSignInTest() {
        super(Network.FACEBOOK);
    }

    @Override
    Connector connector() {
        return new Facebook();
    }

    @Override
    Map<String, String> newAccount(int number) {
        var id = page("4100000" + number, "Dunmere " + number, "app-secret-1");
        return Map.of("pageId", id, "pageToken", "EAA" + id, "appSecret", "app-secret-1");
    }

    private static String page(String id, String name, String appSecret) {
        return control.account(Network.FACEBOOK, id, "page" + id, name, "EAA" + id, appSecret, 2500);
    }

    @Override
    Map<String, String> app() {
        return Map.of("appId", "1234", "appSecret", "app-secret-1", "portfolioId", "700");
    }

    @Override
    Map<String, String> agree(Consenting page, String without) {
        return page.allow(List.of(linked.remoteId()), without);
    }

    @Override
    Map.Entry<String, Right> dispensable() {
        return Map.entry("read_insights", Right.MEASURE);
    }

    private List<Target> reached(List<String> pages) {
        var departure = depart();
        var returned = new Consenting(departure.address()).allow(pages, "");
        return ((SignsIn.Arrival.Reached) arrive(departure, returned)).targets();
    }

    private static Target of(List<Target> targets, String id) {
        return targets.stream()
                .filter(target -> target.linked().remoteId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesEachPageATokenOfItsOwnThatSpeaksForIt() {
        var other = page("4190001", "Dunmere Museum", "app-secret-1");

        var targets = reached(List.of(linked.remoteId(), other));

        for (var id : List.of(linked.remoteId(), other)) {
            var secrets = of(targets, id).linked().secrets();
            assertThat(got(use(Identifies.class).identify(session(secrets))).remoteId())
                    .isEqualTo(id);
        }
    }

    @Test
    void tellsAPageOfAnotherPortfolioFromTheCouncilsOwn() {
        var market = page("4190002", "Dunmere Market", "app-secret-1");
        control.note(Network.FACEBOOK, "business." + market, "{\"id\":\"800\",\"name\":\"Market Traders\"}");
        control.note(Network.FACEBOOK, "business." + linked.remoteId(), "{\"id\":\"700\",\"name\":\"Dunmere\"}");

        var targets = reached(List.of(linked.remoteId(), market));

        assertThat(of(targets, market).foreign()).isTrue();
        assertThat(of(targets, market).portfolio()).isEqualTo("Market Traders");
        assertThat(of(targets, linked.remoteId()).foreign()).isFalse();
    }

    @Test
    void takesFromTheRolesOnAPageWhatMayBeDoneThere() {
        var museum = page("4190003", "Dunmere Museum", "app-secret-1");
        control.note(Network.FACEBOOK, "tasks." + museum, "ANALYZE");
        var theatre = page("4190004", "Dunmere Theatre", "app-secret-1");
        control.note(Network.FACEBOOK, "tasks." + theatre, "ADVERTISE");

        var targets = reached(List.of(museum, theatre));

        assertThat(of(targets, museum).linked().granted()).containsExactlyInAnyOrder(Right.READ_POSTS, Right.MEASURE);
        assertThat(of(targets, museum).objection()).isNull();
        assertThat(of(targets, theatre).objection()).extracting("key").isEqualTo("networks.target.noRole");
        assertThat(of(targets, theatre).linked().secrets()).isEmpty();
        assertThat(of(targets, museum).linked().secrets()).isNotEmpty();
    }

    @Test
    void refusesAPageOnWhichTheAppMayNotWork() {
        var elsewhere = page("4190005", "Another council", "somebody-elses-app");

        assertThat(of(reached(List.of(elsewhere)), elsewhere).objection()).isNotNull();
    }

    @Test
    void showsThePersonalProfileAndWhyItIsNone() {
        var departure = depart();

        var arrival = arrive(departure, new Consenting(departure.address()).onlyThemselves());

        assertThat(((SignsIn.Arrival.Reached) arrival).targets())
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.linked().kind()).isEqualTo(Linking.Kind.PERSON);
                    assertThat(target.linked().secrets()).isEmpty();
                    assertThat(target.objection()).extracting("key").isEqualTo("networks.target.person");
                });
    }

    @Test
    void asksForTheConfigurationOfAnAppForBusinessInPlaceOfItsRights() {
        var app = Map.of("appId", "1234", "appSecret", "app-secret-1", "configId", "77");
        var departure = (SignsIn.Departure.To)
                signsIn().depart(networks.signIn(network, app, Map.of(), OURS, "s", Map.of(), true));

        assertThat(departure.address().getQuery()).contains("config_id=77").doesNotContain("scope");
    }

    @Test
    void knowsWhetherTheAppIsTheCouncils() {
        assertThat(got(signsIn().known(signIn(Map.of())))).isTrue();
        var mistyped = networks.signIn(
                network, Map.of("appId", "1234", "appSecret", "mistyped"), Map.of(), OURS, "", Map.of(), true);
        assertThat(got(signsIn().known(mistyped))).isFalse();
    }
}
