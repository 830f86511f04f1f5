package org.folkmoot.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.folkmoot.networks.instagram.Instagram;
import org.junit.jupiter.api.Test;

/** Somebody at Dunmere signs in at Facebook for the Instagram accounts that are linked to the council's pages. */
class InstagramSignInTest extends SignInContract {

    InstagramSignInTest() {
        super(Network.INSTAGRAM);
    }

    @Override
    Connector connector() {
        return new Instagram();
    }

    @Override
    Map<String, String> newAccount(int number) {
        control.limits(false);
        var id = control.account(
                Network.INSTAGRAM, null, "dunmere_dc" + number, "Dunmere", "EAAig" + number, "app-secret-1", 4012);
        return Map.of("pageId", "10" + id.substring(5), "pageToken", "EAAig" + number, "appSecret", "app-secret-1");
    }

    @Override
    Map<String, String> app() {
        return Map.of("appId", "1234", "appSecret", "app-secret-1");
    }

    @Override
    Map<String, String> agree(Consenting page, String without) {
        return page.allow(List.of(linked.remoteId()), without);
    }

    @Override
    Map.Entry<String, Right> dispensable() {
        return Map.entry("instagram_manage_messages", Right.MESSAGE);
    }

    @Test
    void sendsThePersonToFacebook() {
        assertThat(signsIn().site())
                .hasValueSatisfying(site -> assertThat(site.getHost()).isEqualTo("www.facebook.com"));
    }

    @Test
    void knowsWhetherTheAppIsTheCouncils() {
        assertThat(got(signsIn().known(signIn(Map.of())))).isTrue();
    }
}
