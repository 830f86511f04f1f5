package org.folkmoot.impostors;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.checks.Proofs;
import org.folkmoot.checks.Showing;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.FoundAccount;
import org.folkmoot.networks.Network;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches for accounts that could be taken for the council's, and keeps the log of getting them taken down. */
@Service
public class Impostors {

    private static final int MOST_NAMES = 500;

    private final Lookalikes lookalikes;
    private final Register register;
    private final Proofs proofs;
    private final Rights rights;
    private final Words words;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Clock clock;

    Impostors(
            Lookalikes lookalikes,
            Register register,
            Proofs proofs,
            Rights rights,
            Words words,
            ApplicationEventPublisher bells,
            Ids ids,
            Clock clock) {
        this.lookalikes = lookalikes;
        this.register = register;
        this.proofs = proofs;
        this.rights = rights;
        this.words = words;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What somebody found when they searched a network, one name or handle in each line: those that could be taken for
     * ours.
     */
    @Transactional
    public List<Likeness> search(Actor actor, Network network, List<String> names) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var lines = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (lines.isEmpty() || lines.size() > MOST_NAMES || lines.stream().anyMatch(line -> line.length() > 200)) {
            throw Refused.invalid(Problem.of("names", "impostors.search.names", Map.of("most", MOST_NAMES)));
        }
        var ours = ours();
        var alike = lines.stream()
                .flatMap(line -> LikenessRule.of(line, ours).stream()
                        .filter(one -> !itself(line, network, one.account()))
                        .limit(1))
                .toList();
        var id = ids.next();
        lookalikes.searched(id, network.key(), lines.size(), alike.size(), actor.name(), clock.instant());
        bells.publishEvent(new NetworkSearched(
                actor,
                new Subject("search", id, network.key()),
                clock.instant(),
                List.of(Change.of("names", null, lines.size()), Change.of("alike", null, alike.size()))));
        return alike;
    }

    /** Of ours, the accounts that a name or handle could be taken for. */
    public List<Likeness> like(String text) {
        return LikenessRule.of(text, ours());
    }

    @Transactional
    public LookalikeId suspect(Actor actor, LookalikeDraft draft) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        Refused.unlessEmpty(draft.problems());
        return keep(actor, draft);
    }

    /** What a search by program showed: kept as suspected where it could be taken for ours and is not known yet. */
    @Transactional
    boolean notice(Actor actor, Network network, FoundAccount found) {
        var ours = ours();
        if (ours.stream().anyMatch(account -> is(account, network, found))) {
            return false;
        }
        var likeness = Stream.of(found.name(), found.handle(), found.handle().split("[.@]", 2)[0])
                .filter(text -> !text.isBlank())
                .flatMap(text -> LikenessRule.of(text, ours).stream())
                .findFirst();
        if (likeness.isEmpty()) {
            return false;
        }
        var one = new Lookalike(
                new LookalikeId(ids.next()),
                network,
                found.handle(),
                shortened(found.name().isBlank() ? found.handle() : found.name()),
                found.address() == null ? "" : found.address().toString(),
                words.of("impostors.query.found"),
                why(likeness.get()),
                likeness.get().account().id(),
                LookalikeState.SUSPECTED,
                clock.instant(),
                actor.name());
        var fresh = lookalikes.add(one);
        if (fresh) {
            found(actor, one);
        }
        return fresh;
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static boolean is(Account account, Network network, FoundAccount found) {
        return account.network().equals(network)
                && (found.remoteId().equals(account.remoteId())
                        || found.handle().equalsIgnoreCase(account.handle())
                        || (account.address() != null && account.address().equals(found.address())));
    }

    LookalikeId keep(Actor actor, LookalikeDraft draft) {
        var name =
                draft.name().isBlank() ? draft.handle().strip() : draft.name().strip();
        var likeness = like(name).stream()
                .findFirst()
                .or(() -> draft.handle().isBlank()
                        ? Optional.empty()
                        : like(draft.handle()).stream().findFirst());
        var one = new Lookalike(
                new LookalikeId(ids.next()),
                new Network(draft.network()),
                draft.handle().strip(),
                name,
                draft.address().strip(),
                draft.words().strip(),
                likeness.map(this::why).orElseGet(() -> words.of("impostors.why.person")),
                likeness.map(found -> found.account().id()).orElse(null),
                LookalikeState.SUSPECTED,
                clock.instant(),
                actor.name());
        if (!lookalikes.add(one)) {
            throw Refused.invalid(Problem.of("name", "impostors.known", Map.of("name", name)));
        }
        found(actor, one);
        return one.id();
    }

    private void found(Actor actor, Lookalike one) {
        bells.publishEvent(new LookalikeFound(
                actor,
                one.subject(),
                clock.instant(),
                List.of(Change.of("name", null, one.name()), Change.of("why", null, one.why()))));
    }

    /** What was done, or what the network answered; to take it down or to dismiss it needs evidence. */
    @Transactional
    public void log(Actor actor, LookalikeId id, LogKind kind, Showing showing) {
        rights.require(actor, Permission.KEEP_RISKS, Scope.everywhere());
        var before = get(id);
        Refused.unlessEmpty(showing.problems());
        var proof = proofs.keep(null, showing.fileName(), showing.file(), actor.name());
        lookalikes.log(
                id,
                new LogEntry(
                        ids.next(), kind, showing.words().strip(), proof.orElse(null), actor.name(), clock.instant()));
        bells.publishEvent(new LookalikeLogged(
                actor,
                before.subject(),
                clock.instant(),
                List.of(
                        Change.of("entry", null, kind.key()),
                        Change.of("state", before.state().key(), kind.state().key()))));
    }

    public Lookalike get(LookalikeId id) {
        return lookalikes.find(id).orElseThrow(() -> Refused.missing("page"));
    }

    public List<LogEntry> log(LookalikeId id) {
        return lookalikes.log(id);
    }

    /** Suspected or reported, and still there. */
    public List<Lookalike> open() {
        return lookalikes.open();
    }

    public Slice<Lookalike> all(@Nullable String state, @Nullable String after, int limit) {
        return lookalikes.all(state, after, limit);
    }

    /** When each network was last searched, by its key. */
    Map<String, Instant> searched() {
        return lookalikes.searched();
    }

    String why(Likeness likeness) {
        return words.of(
                "impostors.why." + likeness.kind().key(),
                Map.of(
                        "text", likeness.text(),
                        "account", likeness.account().name(),
                        "handle", likeness.account().handle(),
                        "distance", likeness.distance()));
    }

    private List<Account> ours() {
        return register.all().stream()
                .filter(account -> account.status().ours())
                .toList();
    }

    private static boolean itself(String line, Network network, Account account) {
        return account.network().equals(network)
                && (line.equalsIgnoreCase(account.handle()) || line.equalsIgnoreCase("@" + account.handle()));
    }
}
