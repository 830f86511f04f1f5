package org.folkmoot.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.OnPracticeNetworks;
import org.folkmoot.TestPractice;
import org.folkmoot.checks.AccessAuditing;
import org.folkmoot.checks.Showing;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.people.Person;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountKind;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Register;
import org.folkmoot.register.Remit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Risks open and close by what Dunmere's portfolio shows. */
@FolkmootTest
@OnPracticeNetworks
class PortfolioDetectorsTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static final String PRIYA =
            "{\"id\":\"1\",\"name\":\"Priya\",\"email\":\"%s\",\"role\":\"ADMIN\",\"two_fac_status\":\"%s\"}";
    private static int made;
    private static final PracticeControl control = new PracticeControl(TestPractice.address());

    @Autowired
    Detectors detectors;

    @Autowired
    Risks risks;

    @Autowired
    AccessAuditing auditing;

    @Autowired
    Connections connections;

    @Autowired
    Register register;

    @Autowired
    Users users;

    @Autowired
    MockMvcTester mvc;

    private String page;
    private String token;
    private ConnectionId connection;
    private AccountId account;
    private Person priya;

    @BeforeEach
    void connectDunmere() {
        var n = ++made;
        page = "60000000" + n;
        token = "EAArisk-token-" + n;
        control.account(Network.FACEBOOK, page, "dunmererisk" + n, "Dunmere", "EAArisk" + n, "app-secret-1", 900);
        var answers = new HashMap<>(Map.of("pageId", page, "pageToken", "EAArisk" + n, "appSecret", "app-secret-1"));
        answers.put("portfolioToken", token);
        connection = connections.connect(SETUP, Network.FACEBOOK, answers, true);
        account = account("dunmererisk" + n);
        register.link(SETUP, account, connection);
        priya = users.with("social-media-lead");
    }

    @Test
    void r19OpensForSomebodyWithoutASecondFactorKeepsItWhileNobodyTellsAndClosesWithIt() {
        portfolio(PRIYA.formatted(priya.email(), "disabled"), "");
        assertThat(seen(Hazard.R19, priya.email())).isTrue();
        portfolio("", ",\"forbidden\":[\"business_users\",\"pending_users\"]");
        assertThat(seen(Hazard.R19, priya.email()))
                .as("what cannot be read is not mended")
                .isTrue();
        portfolio(PRIYA.formatted(priya.email(), "strange"), "");
        assertThat(seen(Hazard.R19, priya.email())).isTrue();

        portfolio(PRIYA.formatted(priya.email(), "enabled"), "");
        assertThat(seen(Hazard.R19, priya.email())).isFalse();
    }

    @Test
    void r20OpensForAnAgencyAndClosesWhenAnEntryNamesIt() {
        portfolio(
                PRIYA.formatted(priya.email(), "enabled"),
                ",\"agencies\":[{\"id\":\"8\",\"name\":\"Promo %s\"}]".formatted(made));
        assertThat(seen(Hazard.R20, "promo " + made)).isTrue();

        var partner = account("promo" + made);
        var before = register.account(partner);
        var draft = AccountDraft.of(before);
        register.change(
                SETUP,
                partner,
                draft.with(remit("Promo " + made, before.remit()), before.access(), before.life(), before.incident()));
        assertThat(seen(Hazard.R20, "promo " + made)).isFalse();
    }

    @Test
    void r21OpensForSomebodyWhomNobodyKnowsAndClosesWhenTheyAreGone() {
        var list = "Priya,%s,Full control,On".formatted(priya.email());
        var words = Showing.inWords("Copied from the portfolio's list of people");
        auditing.note(SETUP, "Copied " + made, list + "\nKim Private,kim%d@mail.example,Ads,On".formatted(made), words);
        assertThat(seen(Hazard.R21, "kim%d@mail.example".formatted(made))).isTrue();

        auditing.note(SETUP, "Copied " + made, list, words);
        assertThat(seen(Hazard.R21, "kim%d@mail.example".formatted(made))).isFalse();
    }

    @Test
    void r22OpensForAPageOutsideAndClosesWhenThePortfolioHoldsIt() {
        portfolio(PRIYA.formatted(priya.email(), "enabled"), "");
        var stray = account("70000000" + made, "https://www.facebook.com/70000000" + made);
        assertThat(seen(Hazard.R22, stray.value().toString())).isTrue();
        assertThat(seen(Hazard.R22, account.value().toString())).isFalse();
        assertThat(seen(Hazard.R22, "999" + made)).as("not in the register").isTrue();

        portfolio(
                PRIYA.formatted(priya.email(), "enabled"),
                "",
                ",{\"id\":\"70000000%d\",\"name\":\"Dunmere Stray\"}".formatted(made));
        assertThat(seen(Hazard.R22, stray.value().toString())).isFalse();
        assertThat(seen(Hazard.R22, "999" + made)).isFalse();
    }

    private AccountId account(String handle) {
        return account(handle, "");
    }

    private AccountId account(String handle, String address) {
        var service = register.addService(SETUP, "Portfolio " + UUID.randomUUID(), "Place");
        var draft = AccountDraft.of(Network.FACEBOOK, handle, "Dunmere " + handle, address, service);
        return register.add(SETUP, draft.as(AccountKind.PAGE, AccountStatus.DORMANT));
    }

    private static Remit remit(String partner, Remit remit) {
        return new Remit(
                remit.brand(), partner, remit.member(), remit.languages(), remit.underEighteen(), remit.listed());
    }

    private void portfolio(String people, String more) {
        portfolio(people, more, ",{\"id\":\"999%d\",\"name\":\"Dog Show 2019\"}".formatted(made));
    }

    private void portfolio(String people, String more, String pages) {
        control.note(Network.FACEBOOK, "portfolio." + token, """
                {"id":"700","name":"Portfolio of risks %1$d","appSecret":"app-secret-1","page":"%2$s",
                 "owned_pages":[{"id":"%2$s","name":"Dunmere"}%3$s],"business_users":[%4$s]%5$s}
                """.formatted(made, page, pages, people, more));
        assertThat(mvc.post()
                        .uri("/checks/access/readings")
                        .param("connection", connection.value().toString())
                        .with(As.form())
                        .with(As.person(priya)))
                .hasStatus(303);
    }

    private boolean seen(Hazard hazard, String key) {
        detectors.look(SETUP);
        return risks.openOf(hazard).keySet().stream().anyMatch(one -> one.endsWith(key));
    }
}
