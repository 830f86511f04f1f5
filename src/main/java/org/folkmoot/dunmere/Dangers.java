package org.folkmoot.dunmere;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.checks.Showing;
import org.folkmoot.elections.ElectionDraft;
import org.folkmoot.elections.Elections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.impostors.FakeReports;
import org.folkmoot.impostors.Impostors;
import org.folkmoot.impostors.LogKind;
import org.folkmoot.impostors.LookalikeDraft;
import org.folkmoot.networks.Network;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.Register;
import org.folkmoot.risk.Category;
import org.folkmoot.risk.Detectors;
import org.folkmoot.risk.Hazard;
import org.folkmoot.risk.Playbooks;
import org.folkmoot.risk.Risk;
import org.folkmoot.risk.RiskDraft;
import org.folkmoot.risk.RiskRegister;
import org.folkmoot.risk.Weight;
import org.folkmoot.training.TrainingDraft;
import org.folkmoot.training.Trainings;
import org.springframework.stereotype.Component;

/** What threatens Dunmere: the dog warden's person-profile, look-alikes, an administrator whom nobody knows. */
@Component
class Dangers {

    private static final Duration LOOKED = Duration.ofDays(60);
    private static final Duration PROFILE_FOUND = Duration.ofDays(12);

    private final Detectors detectors;
    private final RiskRegister risks;
    private final Playbooks playbooks;
    private final Impostors impostors;
    private final FakeReports reports;
    private final Elections elections;
    private final Trainings trainings;
    private final Register register;
    private final AccountAccess access;
    private final Townspeople people;

    Dangers(
            Detectors detectors,
            RiskRegister risks,
            Playbooks playbooks,
            Impostors impostors,
            FakeReports reports,
            Elections elections,
            Trainings trainings,
            Register register,
            AccountAccess access,
            Townspeople people) {
        this.detectors = detectors;
        this.risks = risks;
        this.playbooks = playbooks;
        this.impostors = impostors;
        this.reports = reports;
        this.elections = elections;
        this.trainings = trainings;
        this.register = register;
        this.access = access;
        this.people = people;
    }

    void plan(Timeline timeline, Instant now) {
        var priya = people.actor("Priya Nandra");
        timeline.at(now.minus(LOOKED), () -> {
            access.see(
                    priya,
                    account("DunmereLeisureCentre").id(),
                    new AccountAccess.Holder("Leisure Promotions", "Admin", null));
            callByElection(priya, now);
            detectors.look(priya);
            weigh(people.actor("Helen Ashdown"), now.minus(LOOKED));
        });
        timeline.at(now.minus(Duration.ofDays(34)), () -> search(priya));
        timeline.at(now.minus(PROFILE_FOUND), () -> replaceProfile(priya));
        timeline.at(
                now.minus(PROFILE_FOUND).plus(Duration.ofDays(3)),
                () -> done(
                        priya,
                        "administrators",
                        "The page Dunmere Dog Warden is made in the portfolio; Priya Nandra and Tom Okafor have full control."));
        timeline.at(
                now.minus(Duration.ofDays(2)),
                () -> reports.report(
                        "203.0.113.20",
                        "https://www.facebook.com/DunmereCouncilRefunds",
                        "They say that I get council tax back if I give them my card.",
                        ""));
        timeline.at(now.minus(Duration.ofHours(2)), () -> {
            train(priya, LocalDate.ofInstant(now, Dunmere.ZONE));
            detectors.look(priya);
        });
    }

    /** Its pre-election period is still ahead. */
    private void callByElection(Actor priya, Instant now) {
        var notice = LocalDate.ofInstant(now, Dunmere.ZONE).plusDays(40);
        elections.call(
                priya, new ElectionDraft("By-election, Castle ward", "Castle", null, notice, notice.plusDays(35)));
    }

    /** Everybody who answers for an account; of one person it is too long ago. */
    private void train(Actor priya, LocalDate today) {
        var lapsed = people.id("Siân Powell");
        register.all().stream()
                .flatMap(account -> Stream.of(account.owner(), account.deputy()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(
                        person -> trainings.note(
                                priya,
                                new TrainingDraft(
                                        person,
                                        today.minusMonths(person.equals(lapsed) ? 27 : 5),
                                        "Publishing for the council, half a day in the town hall; list of attendance on file")));
    }

    /** The dog warden's, which the detector found. */
    Risk profile() {
        return risks.of(Hazard.R1, account("dunmere.dogwarden").id()).orElseThrow();
    }

    private void weigh(Actor helen, Instant at) {
        risks.open(
                helen,
                new RiskDraft(
                        Category.CONDUCT,
                        "Staff post on their own accounts about their work",
                        "A private remark is taken for the council’s word",
                        "Complaints, and harm to people who were named",
                        new Weight(3, 3),
                        "Staff policy, read and acknowledged; training for all who post",
                        new Weight(2, 3),
                        people.id("Helen Ashdown"),
                        LocalDate.ofInstant(at, Dunmere.ZONE).plusDays(50),
                        null,
                        0));
    }

    private void search(Actor priya) {
        impostors.search(
                priya,
                Network.X,
                List.of("Dunmere Distrlct Council", "Dunmere Rugby Club", "Dunmere Weather", "Visit Dunmere pics"));
        var id = impostors.suspect(
                priya,
                new LookalikeDraft(
                        "x", "DunmereDistrlct", "Dunmere Distrlct Council", "", "Copies our posts of last year"));
        impostors.log(priya, id, LogKind.REPORTED, Showing.inWords("Reported as impersonation, reference X-20417"));
        impostors.log(priya, id, LogKind.TAKEN_DOWN, Showing.inWords("The address says that the account is suspended"));
    }

    private void replaceProfile(Actor priya) {
        playbooks.start(priya, profile().id());
        done(
                priya,
                "confirm",
                "Environmental Health made the profile in 2019; two officers share its password. No such person exists.");
    }

    private void done(Actor priya, String step, String words) {
        playbooks.done(priya, profile().id(), step, Showing.inWords(words));
    }

    private Account account(String handle) {
        return register.all().stream()
                .filter(account -> account.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Dunmere has no account " + handle));
    }
}
