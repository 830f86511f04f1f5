package org.folkmoot.dunmere;

import java.util.List;
import java.util.Map;
import org.folkmoot.apps.Apps;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.springframework.stereotype.Component;

/**
 * Accounts that stand on the practice networks and are not connected, so that somebody can practise signing in: some are in
 * the register, one belongs to another portfolio, on one nobody has a role that helps. The practice app knows them all.
 */
@Component
class SignInGround {

    private static final String SECRET = "practice-app";

    private static final List<Standing> STANDING = List.of(
            new Standing(Network.FACEBOOK, "DunmereMuseum", "Dunmere Museum", 1_120),
            new Standing(Network.FACEBOOK, "VisitDunmere", "Visit Dunmere", 6_340),
            new Standing(Network.INSTAGRAM, "visitdunmere", "Visit Dunmere", 7_750),
            new Standing(Network.INSTAGRAM, "dunmereyouthcouncil", "Dunmere Youth Council", 610),
            new Standing(Network.THREADS, "visitdunmere", "Visit Dunmere", 46),
            new Standing(Network.X, "DunmerePlanning", "Dunmere Planning Policy", 870),
            new Standing(Network.LINKEDIN, "dunmere-jobs", "Dunmere Council Jobs", 1_930),
            new Standing(Network.LINKEDIN, "invest-dunmere", "Invest in Dunmere", 640),
            new Standing(Network.YOUTUBE, "VisitDunmere", "Visit Dunmere", 410),
            new Standing(Network.MASTODON, "visitdunmere@social.example", "Visit Dunmere", 95));

    private final Apps apps;

    SignInGround(Apps apps) {
        this.apps = apps;
    }

    private record Standing(Network network, String handle, String name, long followers) {}

    void set(Actor actor, PracticeControl control) {
        STANDING.forEach(one ->
                control.account(one.network(), null, one.handle(), one.name(), secret(one), SECRET, one.followers()));
        control.note(
                Network.FACEBOOK, "business.900700100", "{\"id\":\"700900300\",\"name\":\"Dunmere Market Traders\"}");
        control.account(
                Network.FACEBOOK, "900700200", "DunmereDogShow", "Dunmere Dog Show 2019", "dog-show-page", SECRET, 85);
        control.note(Network.FACEBOOK, "tasks.900700200", "ADVERTISE");

        var app = Map.of("appId", "practice", "appSecret", SECRET, "portfolioId", "700900100");
        apps.enter(actor, Network.FACEBOOK, true, app);
        apps.enter(actor, Network.INSTAGRAM, true, app);
        apps.enter(actor, Network.THREADS, true, Map.of("appId", "practice", "appSecret", SECRET));
        apps.enter(
                actor, Network.X, true, Map.of("approval", "approved", "clientId", "practice", "clientSecret", SECRET));
        apps.enter(actor, Network.YOUTUBE, true, Map.of("clientId", "practice", "clientSecret", SECRET));
        apps.enter(
                actor,
                Network.LINKEDIN,
                true,
                Map.of("clientId", "practice", "clientSecret", SECRET, "applicationId", "7700700"));
        List.of(Network.FACEBOOK, Network.INSTAGRAM, Network.THREADS, Network.X, Network.LINKEDIN, Network.YOUTUBE)
                .forEach(network -> apps.known(actor, network, true));
    }

    private static String secret(Standing one) {
        return "unconnected-" + one.network().key() + "-" + one.handle();
    }
}
