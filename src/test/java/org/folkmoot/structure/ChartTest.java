package org.folkmoot.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Grant;
import org.folkmoot.people.Membership;
import org.folkmoot.people.Person;
import org.folkmoot.people.Scope;
import org.folkmoot.people.Users;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.register.ServiceId;
import org.folkmoot.structure.Chart.Part;
import org.folkmoot.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
@LeavesTraces
class ChartTest {

    private static final Instant MAY = Instant.parse("2026-05-03T10:00:00Z");
    private static int made;

    private final Actor seed = new Actor.Job("test");

    @Autowired
    ChartMaker charts;

    @Autowired
    Register register;

    @Autowired
    SettableClock clock;

    @Autowired
    AccountAccess access;

    @Autowired
    Membership membership;

    @Autowired
    Users users;

    @Autowired
    Words words;

    @Autowired
    MockMvcTester web;

    Person sian;
    ServiceId waste;
    ServiceId parks;

    @BeforeEach
    void twoServices() {
        clock.set(MAY);
        sian = users.with("reader");
        waste = register.addService(seed, "Chart waste " + ++made, "Chart directorate " + made);
        parks = register.addService(seed, "Chart parks " + made, "Chart directorate " + made);
    }

    @Test
    void showsAPersonOfTwoServicesTwiceAndAVacancyAsOne() {
        add(waste, "chartwaste", sian);
        add(parks, "chartparks", sian);

        var mine = directorate();
        assertThat(mine.services()).hasSize(2).allSatisfy(unit -> {
            var presence = unit.accounts().getFirst();
            assertThat(presence.first(Part.OWNER).name()).isEqualTo(sian.name());
            assertThat(presence.vacant(Part.DEPUTY)).isTrue();
        });
        assertThat(mine.vacancies()).isEqualTo(2);
    }

    @Test
    void showsWhoAnsweredOnAnEarlierDay() {
        var callum = users.with("reader");
        var id = add(waste, "chartpast", sian);
        clock.set(MAY.plus(Duration.ofDays(10)));
        register.change(seed, id, AccountDraft.of(register.account(id)).with(callum.id(), null, "Waste", "Households"));

        assertThat(ownerOf(id, LocalDate.of(2026, 5, 3))).isEqualTo(sian.name());
        assertThat(ownerOf(id, null)).isEqualTo(callum.name());
        assertThat(charts.at(LocalDate.of(2026, 5, 2)).accounts())
                .extracting(presence -> presence.account().id())
                .doesNotContain(id);
    }

    @Test
    void namesWhoWritesAnswersAndApprovesForTheService() {
        var id = add(waste, "chartroles", sian);
        var meera = users.granted(List.of(new Grant("service-contact", Scope.service(waste.value()))));

        var presence = charts.at(null)
                .accounts()
                .filter(one -> one.account().id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(presence.of(Part.EDITOR)).extracting(Chart.Holder::name).contains(meera.name());
        assertThat(presence.of(Part.APPROVER)).extracting(Chart.Holder::name).doesNotContain(meera.name());
    }

    @Test
    void showsRolesAsTheyStoodOnAnEarlierDay() {
        var id = add(waste, "chartheld", sian);
        var meera = users.granted(List.of(new Grant("service-contact", Scope.service(waste.value()))));
        clock.set(MAY.plus(Duration.ofDays(10)));
        users.with("administrator");
        membership.disable(seed, meera.id());
        var tom = users.granted(List.of(new Grant("approver", new Scope(id.value(), null))));

        var then = presence(id, LocalDate.of(2026, 5, 3));
        assertThat(then.of(Part.EDITOR)).extracting(Chart.Holder::name).containsExactly(meera.name());
        assertThat(then.of(Part.APPROVER)).isEmpty();
        var now = presence(id, null);
        assertThat(now.of(Part.EDITOR)).isEmpty();
        assertThat(now.of(Part.APPROVER)).extracting(Chart.Holder::name).containsExactly(tom.name());
        assertThat(web.get()
                        .uri("/organisation-chart/people/%s?on=2026-05-03"
                                .formatted(meera.id().value()))
                        .with(As.person(sian)))
                .hasStatusOk()
                .bodyText()
                .contains("as at Sun 3 May 2026", "Dunmere chartheld");
    }

    @Test
    void drawsWritersApproversAndRespondersBelowTheirAccountAndOthersOnce() {
        add(waste, "chartpicture", sian);
        var meera = users.granted(List.of(new Grant("service-contact", Scope.service(waste.value()))));
        var lead = users.with("social-media-lead");
        var chart = charts.at(null);
        var open = Set.of(waste.value().toString());

        var drawing =
                ChartDrawing.of(chart, new ChartQuery(null, null, null, null, null), Folding.of(chart, open), words);

        assertThat(drawing.boxes())
                .filteredOn(box -> box.look().equals("role") && box.title().contains(meera.name()))
                .extracting(ChartDrawing.Box::title)
                .contains("Editor: " + meera.name(), "Responder: " + meera.name());
        assertThat(drawing.boxes()).noneMatch(box -> box.title().contains(lead.name()));
        assertThat(chart.everywhere().get(Part.EDITOR))
                .extracting(Chart.Holder::name)
                .contains(lead.name());
    }

    @Test
    void foldsUpWhatNobodyCouldRead() {
        for (var n = 0; n < 61; n++) {
            add(waste, "chartmany" + n, sian);
        }
        var chart = charts.at(null);
        var query = new ChartQuery(null, null, null, null, null);
        var folded = ChartDrawing.of(chart, query, Folding.of(chart, Set.of()), words);
        var open = ChartDrawing.of(
                chart, query, Folding.of(chart, Set.of(waste.value().toString())), words);

        assertThat(folded.boxes()).noneMatch(box -> box.look().startsWith("account"));
        assertThat(open.boxes())
                .filteredOn(box -> box.look().startsWith("account"))
                .hasSize(61);
        assertThat(open.height()).isGreaterThan(folded.height() + 60 * 20);
    }

    @Test
    void saysTheSameAsPictureListTableAndFile() {
        add(waste, "charteverywhere", sian);
        var reader = As.person(sian);
        for (var view : List.of("picture", "list", "table")) {
            assertThat(web.get()
                            .uri("/organisation-chart?view=" + view + "&open=" + waste.value())
                            .with(reader))
                    .hasStatusOk()
                    .bodyText()
                    .contains(sian.name(), "Deputy: vacant");
        }
        assertThat(web.get().uri("/organisation-chart?on=yesterday").with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("Enter a day");
        assertThat(new String(ChartFile.csv(charts.at(null)), StandardCharsets.UTF_8))
                .contains("charteverywhere,live," + sian.name() + ",vacant");
        assertThat(web.get()
                        .uri("/organisation-chart/people/" + sian.id().value())
                        .with(reader))
                .hasStatusOk()
                .bodyText()
                .contains("Dunmere charteverywhere");
    }

    @Test
    void tellsWhoAdministersOnTheNetworkAsItIsNow() {
        var id = add(waste, "chartkeys", users.with("reader"));
        access.see(seed, id, new AccountAccess.Holder("Siân P", "Admin", sian.id()));
        var page = "/organisation-chart/people/" + sian.id().value();

        assertThat(web.get().uri(page).with(As.person(sian))).bodyText().contains("Administers on the network");
        assertThat(web.get().uri(page + "?on=2026-05-01").with(As.person(sian)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Administers on the network");
    }

    private Chart.Directorate directorate() {
        return charts.at(null).directorates().stream()
                .filter(one -> one.name().equals("Chart directorate " + made))
                .findFirst()
                .orElseThrow();
    }

    private Chart.Presence presence(AccountId id, LocalDate on) {
        return charts.at(on)
                .accounts()
                .filter(one -> one.account().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String ownerOf(AccountId id, LocalDate on) {
        return charts.at(on)
                .accounts()
                .filter(presence -> presence.account().id().equals(id))
                .findFirst()
                .orElseThrow()
                .first(Part.OWNER)
                .name();
    }

    private AccountId add(ServiceId service, String handle, Person owner) {
        return register.add(
                seed,
                AccountDraft.of(Network.NEXTDOOR, handle, "Dunmere " + handle, "", service)
                        .with(owner.id(), null, "Purpose", "Audience"));
    }
}
