package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts from the first word to the permalink. {@link #draft} and {@link #save} keep what authors write; {@link #submit}
 * asks for approval, which somebody else gives with {@link #approve}: it covers the exact words, pictures and address,
 * and the time within a window. Nothing is ever sent without a standing approval, and never late.
 */
@Service
public class Publishing {

    private final Posts posts;
    private final Variants variants;
    private final VariantLists lists;
    private final NativePosts natives;
    private final Drafting drafting;
    private final Rewriting rewriting;
    private final SignOff signOff;
    private final Waiting waiting;
    private final Register register;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Publishing(
            Posts posts,
            Variants variants,
            VariantLists lists,
            NativePosts natives,
            Drafting drafting,
            Rewriting rewriting,
            SignOff signOff,
            Waiting waiting,
            Register register,
            Clock clock,
            ApplicationEventPublisher events) {
        this.posts = posts;
        this.variants = variants;
        this.lists = lists;
        this.natives = natives;
        this.drafting = drafting;
        this.rewriting = rewriting;
        this.signOff = signOff;
        this.waiting = waiting;
        this.register = register;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public PostId draft(Actor actor, PostDraft draft) {
        return drafting.begin(actor, draft);
    }

    /**
     * @param version that the author saw
     * @return the post's new version
     * @throws Refused as overtaken when somebody, or the same person in another window, saved in between
     */
    @Transactional
    public int save(Actor actor, PostId id, int version, PostDraft draft) {
        return drafting.save(actor, id, version, draft);
    }

    /** Asks for approval. Refused with everything that the checks call a problem. */
    @Transactional
    public void submit(Actor actor, VariantId id) {
        signOff.submit(actor, id);
    }

    /** Submits every variant that is still a draft; all of them or none. */
    @Transactional
    public int submitAll(Actor actor, PostId id) {
        var drafts = variants.of(id).stream()
                .filter(variant -> variant.status() == VariantStatus.DRAFT)
                .toList();
        if (drafts.isEmpty()) {
            throw Refused.invalid(Problem.of("accounts", "publishing.accounts.none"));
        }
        drafts.forEach(variant -> signOff.submit(actor, variant.id()));
        return drafts.size();
    }

    /**
     * @param seen the hash of what the approver read
     * @param newTime in place of the submitted time; needed once that has passed, since nothing is sent late
     */
    @Transactional
    public void approve(Actor actor, VariantId id, RevisionHash seen, @Nullable Instant newTime) {
        signOff.approve(actor, new Seen(id, seen, null), newTime);
    }

    /** Several at once, all of them or none. */
    @Transactional
    public void approveAll(Actor actor, Map<VariantId, RevisionHash> seen, @Nullable Instant newTime) {
        seen.forEach((id, hash) -> signOff.approve(actor, new Seen(id, hash, null), newTime));
    }

    /** Several at once as they stood on the approver's screen, their times included. */
    @Transactional
    void approveAsSeen(Actor actor, List<Seen> seen, @Nullable Instant newTime) {
        seen.forEach(one -> signOff.approve(actor, one, newTime));
    }

    /** Hands it back to its authors with a reason of at most 1,000 characters. */
    @Transactional
    public void giveBack(Actor actor, VariantId id, String reason) {
        signOff.giveBack(actor, id, reason);
    }

    /** Several with one reason, all of them or none. */
    @Transactional
    public void giveBackAll(Actor actor, List<VariantId> ids, String reason) {
        ids.forEach(id -> signOff.giveBack(actor, id, reason));
    }

    /** @throws Refused as overtaken when it is already being sent */
    @Transactional
    public void withdraw(Actor actor, VariantId id, String reason) {
        signOff.withdraw(actor, id, reason);
    }

    /** @return where the new time leaves it: outside the window of its approval it is a draft again */
    @Transactional
    public VariantStatus move(Actor actor, VariantId id, Instant to) {
        var variant = signOff.locked(id);
        signOff.requireEither(actor, variant);
        if (!to.isAfter(clock.instant())) {
            throw Refused.invalid(Problem.of("time", "publishing.check.time.past"));
        }
        if (to.equals(variant.dueAt())) {
            return variant.status();
        }
        var status = rewriting.move(actor, variant, to);
        events.publishEvent(new VariantMoved(
                id,
                variant.post(),
                variant.account(),
                variant.dueAt(),
                to,
                variant.status(),
                status,
                actor,
                variant.subject(),
                clock.instant()));
        return status;
    }

    public Post post(PostId id) {
        return posts.find(id).orElseThrow(() -> Refused.missing("post"));
    }

    /** Newest first; their pictures stand on each alone. */
    Slice<Post> newest(@Nullable String after, int limit) {
        return posts.newest(after, limit);
    }

    /** In the order of the composer. */
    public List<Variant> variants(PostId id) {
        return variants.of(id);
    }

    public Variant variant(VariantId id) {
        return variants.find(id).orElseThrow(() -> Refused.missing("variant"));
    }

    /** Those that wait for approval and that this person may approve, the most urgent first. */
    public List<VariantRow> waitingFor(Actor actor, int limit) {
        return waiting.of(actor, limit);
    }

    /** Everything with a time in {@code [from, to)}, by time, except what was withdrawn. */
    public List<VariantRow> between(Instant from, Instant to) {
        return lists.between(from, to);
    }

    /** By time, those without one last. */
    public Slice<VariantRow> inStatus(Collection<VariantStatus> statuses, @Nullable String after, int limit) {
        return lists.inStatus(statuses, after, limit);
    }

    public List<VariantRow> ofAccount(AccountId account, int limit) {
        return lists.ofAccount(account, limit);
    }

    /** What was made on the networks themselves in {@code [from, to)}, by time. */
    public List<NativePost> nativeBetween(Instant from, Instant to) {
        return natives.between(from, to);
    }

    /** Newest first. */
    public List<NativePost> nativeOfAccount(AccountId account, int limit) {
        return natives.ofAccount(account, limit);
    }

    /** Newest first, of all accounts or of one. */
    public Slice<NativePost> natives(@Nullable AccountId account, @Nullable String after, int limit) {
        return natives.list(account, after, limit);
    }

    public NativePost nativePost(NativePostId id) {
        return natives.find(id).orElseThrow(() -> Refused.missing("post"));
    }

    /** What a comment on the network answers, if we published it. */
    public Optional<PublishedVariant> byRemote(ConnectionId connection, String remoteId) {
        return register.byConnection(connection).flatMap(account -> lists.published(account.id(), remoteId));
    }
}
