package org.folkmoot.dunmere;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.adoption.Adoption;
import org.folkmoot.adoption.AssessmentDraft;
import org.folkmoot.adoption.Criterion;
import org.folkmoot.adoption.GateKind;
import org.folkmoot.adoption.LaunchDraft;
import org.folkmoot.adoption.LaunchPlans;
import org.folkmoot.adoption.Measure;
import org.folkmoot.adoption.Stance;
import org.folkmoot.adoption.StanceDraft;
import org.folkmoot.directory.Directory;
import org.folkmoot.directory.DirectorySettings;
import org.folkmoot.distribution.ContactRole;
import org.folkmoot.distribution.Distribution;
import org.folkmoot.distribution.ExtraDraft;
import org.folkmoot.distribution.ListDraft;
import org.folkmoot.distribution.ListSettings;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.networks.Network;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Dunmere thinks of the networks, its launch of a central Instagram account, and whom it tells of such things. */
@Component
class Platforms {

    /** In the order of the criteria: audience, accessibility, moderation, archive, verification … */
    private static final List<Integer> THREADS = List.of(2, 3, 3, 2, 3, 3, 4, 5, 2, 3);

    private static final List<Integer> TIKTOK = List.of(4, 3, 1, 1, 3, 1, 3, 5, 3, 2);

    private final Adoption adoption;
    private final LaunchPlans launches;
    private final Directory directory;
    private final Distribution distribution;
    private final Register register;
    private final List<Recurring> rounds;
    private final Townspeople people;

    Platforms(
            Adoption adoption,
            LaunchPlans launches,
            Directory directory,
            Distribution distribution,
            Register register,
            List<Recurring> rounds,
            Townspeople people) {
        this.adoption = adoption;
        this.launches = launches;
        this.directory = directory;
        this.distribution = distribution;
        this.register = register;
        this.rounds = rounds;
        this.people = people;
    }

    void plan(Timeline timeline, Instant now) {
        timeline.at(before(now, 390), this::firstStances);
        timeline.at(
                before(now, 384),
                () -> pilot("threads", THREADS, "Few residents, easy to leave: worth a short trial", day(now, -240)));
        timeline.at(
                before(now, 239),
                () -> take(
                        "threads",
                        Stance.DORMANT,
                        null,
                        "The trial reached hardly any resident; the handle is kept",
                        null));
        timeline.at(
                before(now, 198),
                () -> take(
                        "whatsapp",
                        Stance.PROHIBITED,
                        null,
                        "Residents' telephone numbers would be held by the network, and nothing can be archived",
                        null));
        timeline.at(
                before(now, 95),
                () -> pilot(
                        "tiktok",
                        TIKTOK,
                        "Reaches young visitors; nothing of residents is collected, and comments stay off",
                        day(now, 120)));
        timeline.at(before(now, 40), this::stancesOfAutumn);
        timeline.at(before(now, 60), () -> tellTheContacts(day(now, 200)));
        timeline.at(before(now, 58), this::sendWaiting);
        timeline.at(before(now, 25), () -> launch(day(now, 12)));
    }

    private void firstStances() {
        var priya = people.actor("Priya Nandra");
        directory.change(
                priya,
                new DirectorySettings(
                        "Communications team", "socialmedia@dunmere.example", "01632 960142", "", List.of()));
        distribution.change(priya, new ListSettings(200, 2, List.of("dunmere.example")));
        take("facebook", Stance.ADOPTED, null, "Most residents who write to us write there", null);
        take("instagram", Stance.ADOPTED, null, "The district in pictures, for residents under 40", null);
        take("linkedin", Stance.ADOPTED, null, "Vacancies and business news", null);
        take("x", Stance.DORMANT, null, "Kept for emergencies and so that nobody else takes the name", null);
    }

    private void stancesOfAutumn() {
        take("mastodon", Stance.ADOPTED, null, "Few residents, and the press reads there; costs one tick", null);
        take("bluesky", Stance.ADOPTED, null, "Short news and warnings for residents and press", null);
        take("nextdoor", Stance.ADOPTED, null, "Notices for single neighbourhoods; a person posts them", null);
        take("youtube", Stance.ADOPTED, null, "Films with captions, for those who would rather watch than read", null);
        take("x", Stance.ADOPTED, null, "For warnings of floods and frost only, from October to March", null);
        take(
                "threads",
                Stance.ADOPTED,
                null,
                "The council’s own name this time: it comes with Instagram, and residents who left X read there",
                null);
    }

    private void pilot(String network, List<Integer> scores, String summary, LocalDate until) {
        var points = new EnumMap<Criterion, Integer>(Criterion.class);
        for (var criterion : Criterion.values()) {
            points.put(criterion, scores.get(criterion.ordinal()));
        }
        var id = adoption.assess(
                people.actor("Tom Okafor"), new AssessmentDraft(network, "", summary, points, Map.of()));
        take(network, Stance.PILOT, until, summary, id);
    }

    private void take(
            String network, Stance stance, @Nullable LocalDate until, String reason, @Nullable UUID assessment) {
        adoption.take(people.actor("Helen Ashdown"), network, new StanceDraft(stance, until, reason, assessment));
    }

    private void launch(LocalDate on) {
        var tom = people.actor("Tom Okafor");
        var id = launches.plan(
                tom,
                new LaunchDraft(
                        "Central Instagram business account",
                        Network.INSTAGRAM,
                        on,
                        people.id("Tom Okafor"),
                        "",
                        List.of(
                                new Measure("Followers", "Instagram", "300", "700", "1500", "", "", ""),
                                new Measure("Replies in time", "Inbox", "90 %", "95 %", "95 %", "", "", ""))));
        launches.end(tom, id, GateKind.REQUEST_APPROVED, true, "The account is older than the process for new ones");
        launches.end(tom, id, GateKind.BUSINESS_ACCOUNT, false, "Linked to the council's page");
        launches.end(tom, id, GateKind.HANDLES_SECURED, false, "List in the password vault");
        launches.end(tom, id, GateKind.BASELINE_CHECKS, false, "Looked at with Priya");
        launches.concern(tom, id, instagram());
    }

    private AccountId instagram() {
        return register.all().stream()
                .filter(account -> account.network().equals(Network.INSTAGRAM)
                        && account.handle().equals("dunmere_dc"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void tellTheContacts(LocalDate extrasEnd) {
        var priya = people.actor("Priya Nandra");
        var everybody = distribution.make(
                priya,
                new ListDraft(
                        "Everybody who runs an account",
                        "Changes of policy and of the networks",
                        true,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        List.of(ContactRole.OWNER, ContactRole.DEPUTY),
                        0));
        var pictures = distribution.make(
                priya,
                new ListDraft(
                        "Instagram tips",
                        "Ideas for pictures and films, once a month",
                        false,
                        Set.of("instagram"),
                        Set.of(),
                        Set.of(AccountStatus.LIVE, AccountStatus.PROBATION),
                        List.of(ContactRole.OWNER, ContactRole.DEPUTY),
                        0));
        distribution.add(
                priya,
                pictures,
                new ExtraDraft(
                        "Greenbank Leisure, marketing",
                        "marketing@greenbank.example",
                        "Runs the leisure centre's accounts for us",
                        extrasEnd));
        distribution.send(
                priya,
                everybody,
                "Describe every picture",
                "From today no post with a picture goes out without alternative text. The composer asks for it.");
    }

    private void sendWaiting() {
        rounds.stream()
                .filter(round -> round.key().equals("distribution.sender"))
                .forEach(Recurring::run);
    }

    private static Instant before(Instant now, long days) {
        return now.minus(Duration.ofDays(days));
    }

    private static LocalDate day(Instant now, long days) {
        return LocalDate.ofInstant(now.plus(Duration.ofDays(days)), Dunmere.ZONE);
    }
}
