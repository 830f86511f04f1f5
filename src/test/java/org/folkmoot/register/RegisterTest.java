package org.folkmoot.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.Set;
import org.folkmoot.FolkmootTest;
import org.folkmoot.LeavesTraces;
import org.folkmoot.archive.Trail;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.incidents.IncidentPlan;
import org.folkmoot.networks.Network;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FolkmootTest
@LeavesTraces
class RegisterTest {

    private final Actor seed = new Actor.Job("test");

    @Autowired
    Register register;

    @Autowired
    Trail trail;

    ServiceId waste;

    @BeforeEach
    void aService() {
        waste = register.services().stream()
                .map(Service::id)
                .findFirst()
                .orElseGet(() -> register.addService(seed, "Waste and Recycling", "Place"));
    }

    @Test
    void keepsAnAccountThatIsNotConnected() {
        var id = add(Network.X, "@DunmereWaste", "Dunmere Waste");

        var account = register.account(id);
        assertThat(account.handle()).isEqualTo("@DunmereWaste");
        assertThat(account.status()).isEqualTo(AccountStatus.LIVE);
        assertThat(trail.of(id.value(), null, 5).rows()).extracting("what").containsExactly("account added");
    }

    @Test
    void refusesTheSameAccountUnderAnotherAddress() {
        add(Network.FACEBOOK, "dunmere.museum", "Dunmere Museum");
        var again = AccountDraft.of(Network.FACEBOOK, "", "Museum", "https://m.facebook.com/DunmereMuseum/", waste);

        assertThatThrownBy(() -> register.add(seed, again))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("register.account.duplicate"));
    }

    @Test
    void refusesAnAddressOnAnotherNetwork() {
        var mixed = AccountDraft.of(Network.FACEBOOK, "", "Fair", "https://www.instagram.com/dunmerefair", waste);

        assertThatThrownBy(() -> register.add(seed, mixed))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field", "key")
                                .containsExactly(tuple("address", "register.account.address.elsewhere")));
        register.add(
                seed,
                AccountDraft.of(
                        Network.NEXTDOOR, "", "Dunmere group", "https://www.facebook.com/groups/dunmeregroup", waste));
    }

    @Test
    void namesTheAccountThatIsThereAlreadyByItsAddressWhereItHasNoHandle() {
        register.add(
                seed,
                AccountDraft.of(Network.FACEBOOK, "", "Dunmere Fair", "https://www.facebook.com/dunmerefair", waste));
        var again = AccountDraft.of(Network.FACEBOOK, "", "Fair", "facebook.com/DunmereFair/", waste);

        assertThatThrownBy(() -> register.add(seed, again))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(
                                        refused.problems().getFirst().args().get("handle"))
                                .isEqualTo("https://www.facebook.com/dunmerefair"));
    }

    @Test
    void tellsTheSecondOfTwoEditorsWhatTheFirstSaved() {
        var id = add(Network.INSTAGRAM, "dunmereparks", "Parks");
        var mine = AccountDraft.of(register.account(id));
        var theirs = mine.with(null, null, "Show the parks", "Families");
        register.change(seed, id, theirs);

        assertThatThrownBy(() -> register.change(seed, id, mine.with(null, null, "Something else", "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.OVERTAKEN));
        assertThat(register.account(id).purpose()).isEqualTo("Show the parks");
    }

    @Test
    void keepsTheTrailFreeOfNotesAndOfActsThatChangeNothing() {
        var id = add(Network.TIKTOK, "visitdunmere", "Visit Dunmere");
        register.change(seed, id, AccountDraft.of(register.account(id)));

        assertThat(trail.of(id.value(), null, 5).rows()).hasSize(1);
        assertThat(trail.of(id.value(), null, 5).rows().getFirst().changes())
                .filteredOn(change -> change.field().equals("notes"))
                .allSatisfy(change -> assertThat(change.after()).startsWith("sha256:"));
    }

    @Test
    void pagesThroughTheRegisterInEveryOrderWithoutLosingAnAccount() {
        for (var n = 0; n < 7; n++) {
            add(n % 2 == 0 ? Network.YOUTUBE : Network.LINKEDIN, "paged" + n, n < 4 ? "Paged" : "Paged " + n);
        }
        for (var sort : AccountFilter.Sort.values()) {
            assertThat(pagedThrough(sort, false)).hasSize(7);
            assertThat(pagedThrough(sort, true)).hasSize(7);
        }
    }

    @Test
    void refusesAStructureThatGoesRoundInACircle() {
        register.addService(seed, "Circle north", "Circle south");
        register.addService(seed, "Circle east", "Circle north");

        assertThatThrownBy(() -> register.addService(seed, "Circle south", "Circle east"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("register.service.circular"));
        register.addService(seed, "Circle alone", "Circle alone");
    }

    @Test
    void refusesSuccessorsThatLeadBackToTheAccount() {
        var one = add(Network.WHATSAPP, "successorone", "One");
        var two = add(Network.WHATSAPP, "successortwo", "Two");
        succeed(one, two);

        assertThatThrownBy(() -> succeed(two, one))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("key")
                                .containsExactly("register.account.successor.circular"));
    }

    @Test
    void findsTheAccountsThatNobodyAnswersFor() {
        add(Network.THREADS, "nobody", "Nobody’s account");
        assertThat(register.accounts(AccountFilter.all().lacking(Lack.PEOPLE), null, 100)
                        .rows())
                .extracting(Account::handle)
                .contains("nobody");
    }

    private void succeed(AccountId account, AccountId successor) {
        var life = new Life(null, "", null, "", null, "", successor);
        register.change(
                seed,
                account,
                AccountDraft.of(register.account(account))
                        .with(Remit.usual(), Access.unknown(), life, IncidentPlan.none()));
    }

    private Set<AccountId> pagedThrough(AccountFilter.Sort sort, boolean descending) {
        var filter = new AccountFilter("paged", null, null, null, null, null, null, null, null, sort, descending);
        var seen = new HashSet<AccountId>();
        String after = null;
        do {
            var slice = register.accounts(filter, after, 3);
            slice.rows().forEach(account -> assertThat(seen.add(account.id())).isTrue());
            after = slice.next();
        } while (after != null);
        return seen;
    }

    private AccountId add(Network network, String handle, String name) {
        return register.add(seed, AccountDraft.of(network, handle, name, "", waste));
    }
}
