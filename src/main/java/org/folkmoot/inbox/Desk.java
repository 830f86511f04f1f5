package org.folkmoot.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.hours.Hours;
import org.folkmoot.networks.Contract;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.publishing.PublishedVariant;
import org.folkmoot.publishing.Publishing;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the inbox shows: queues, conversations, one conversation. Everybody sees the accounts that they work on. */
@Service
public class Desk {

    /** Due in less working time than this is close to its target (D). */
    static final Duration SOON = Duration.ofMinutes(150);

    private final Conversations conversations;
    private final Items items;
    private final Correspondence correspondence;
    private final Entries entries;
    private final BlockRule blocks;
    private final Waits waits;
    private final Reading reading;
    private final Register register;
    private final Networks networks;
    private final Publishing publishing;
    private final People people;
    private final Hours hours;
    private final Dates dates;
    private final Clock clock;

    Desk(
            Conversations conversations,
            Items items,
            Correspondence correspondence,
            Entries entries,
            BlockRule blocks,
            Waits waits,
            Reading reading,
            Register register,
            Networks networks,
            Publishing publishing,
            People people,
            Hours hours,
            Dates dates,
            Clock clock) {
        this.conversations = conversations;
        this.items = items;
        this.correspondence = correspondence;
        this.entries = entries;
        this.blocks = blocks;
        this.waits = waits;
        this.reading = reading;
        this.register = register;
        this.networks = networks;
        this.publishing = publishing;
        this.people = people;
        this.hours = hours;
        this.dates = dates;
        this.clock = clock;
    }

    /** @param snippet the newest words of the resident; empty when they are gone from the network, or from here */
    public record Row(
            Conversation conversation,
            Account account,
            String network,
            String snippet,
            boolean forgotten,
            String assignee,
            ClockFace clock) {

        /** What is said where there are no words. */
        public String wordless() {
            return !forgotten
                    ? "inbox.item.removed"
                    : conversation.direct() ? "inbox.item.forgotten.direct.short" : "inbox.item.forgotten.short";
        }
    }

    /**
     * @param network the network's name
     * @param post what the resident writes about, where it was published from here
     * @param terms how long the network lets what its members write and show be kept here
     * @param blocked the block that keeps the resident from writing
     * @param keptDays how long direct messages are kept
     */
    public record Thread(
            Conversation conversation,
            Account account,
            Optional<PublishedVariant> post,
            String network,
            String assignee,
            ClockFace clock,
            List<Entry> entries,
            List<Conversation> earlier,
            Contract terms,
            Optional<Blocking> blocked,
            int keptDays) {}

    public record Counted(Queue queue, int count) {}

    /** An account that can be written to. @param network the network's name, since many accounts share one of theirs */
    public record Letterbox(Account account, String network) {}

    /** @param about only those of this category; null for all */
    public Slice<Row> conversations(
            Actor actor,
            Queue queue,
            @Nullable AccountId account,
            @Nullable Category about,
            @Nullable String after,
            int limit) {
        var accounts = reading.accounts(actor);
        var filter = filter(actor, queue, chosen(accounts, account), about);
        var page = conversations.list(filter, after, Math.clamp(limit, 1, 200));
        return new Slice<>(rows(page.rows(), accounts), page.next());
    }

    List<Counted> queues(Actor actor, @Nullable AccountId account, @Nullable Category about) {
        var all = filter(actor, Queue.OPEN, chosen(reading.accounts(actor), account), about);
        return java.util.Arrays.stream(Queue.values())
                .filter(queue -> queue != Queue.MINE || all.me() != null)
                .map(queue -> new Counted(queue, conversations.count(all.in(queue))))
                .toList();
    }

    /** How many conversations were heard from since then. */
    int fresh(Actor actor, Queue queue, @Nullable AccountId account, @Nullable Category about, Instant since) {
        var filter = filter(actor, queue, chosen(reading.accounts(actor), account), about);
        return conversations.count(filter.heardAfter(since));
    }

    /** @throws Refused as missing also when this account is none of the actor's */
    public Thread thread(Actor actor, ConversationId id) {
        var conversation = conversations.find(id).orElseThrow(Desk::missing);
        var account = register.account(conversation.account());
        if (!reading.of(actor, account)) {
            throw missing();
        }
        return new Thread(
                conversation,
                account,
                publishing.byRemote(conversation.connection(), conversation.thread()),
                networks.info(account.network()).name(),
                name(people.named(assignees(List.of(conversation))), conversation),
                face(conversation),
                entries.of(conversation),
                conversations.ofResident(conversation.resident().id(), id, 10),
                networks.connector(account.network()).contract(),
                blocks.standing(conversation),
                waits.settings().messageDays());
    }

    /** The text of a reply, for writing it again. */
    String said(Actor actor, ConversationId id, ReplyId reply) {
        thread(actor, id);
        return correspondence
                .reply(reply)
                .filter(one -> one.conversation().equals(id))
                .map(Reply::text)
                .orElse("");
    }

    public Slice<Item> items(Actor actor, @Nullable String after, int limit) {
        return items.list(reading.ids(actor), after, Math.clamp(limit, 1, 200));
    }

    List<Row> of(AccountId account, int limit) {
        var all = List.of(register.account(account));
        var filter = new QueueFilter(
                Queue.OPEN, List.of(account.value()), null, clock.instant(), clock.instant(), null, null);
        return rows(conversations.list(filter, null, limit).rows(), all);
    }

    int open(AccountId account) {
        return conversations.count(new QueueFilter(
                Queue.OPEN, List.of(account.value()), null, clock.instant(), clock.instant(), null, null));
    }

    List<Letterbox> letterboxes(Actor actor) {
        return reading.accounts(actor).stream()
                .filter(account -> account.connection() != null)
                .map(account ->
                        new Letterbox(account, networks.info(account.network()).name()))
                .toList();
    }

    ClockFace face(Conversation conversation) {
        return ClockFace.of(conversation, clock.instant(), hours, waits.settings());
    }

    boolean openNow() {
        return hours.open(clock.instant());
    }

    private List<Row> rows(List<Conversation> page, List<Account> accounts) {
        var byId = accounts.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        var newest = items.latest(page.stream().map(Conversation::id).toList()).stream()
                .collect(Collectors.toMap(Item::conversation, Function.identity()));
        var named = people.named(assignees(page));
        return page.stream()
                .map(conversation -> {
                    var account = byId.get(conversation.account());
                    var item =
                            Optional.ofNullable(newest.get(conversation.id())).filter(one -> !one.removed());
                    return new Row(
                            conversation,
                            account,
                            networks.info(account.network()).name(),
                            item.map(Item::text).orElse(""),
                            item.filter(Item::forgotten).isPresent(),
                            name(named, conversation),
                            face(conversation));
                })
                .toList();
    }

    private QueueFilter filter(Actor actor, Queue queue, List<UUID> accounts, @Nullable Category about) {
        var now = clock.instant();
        var today = dates.today().atStartOfDay(dates.zone()).toInstant();
        return new QueueFilter(
                queue,
                accounts,
                actor.person().orElse(null),
                hours.due(now, SOON),
                today.minus(Duration.ofDays(6)),
                null,
                about);
    }

    private static List<UUID> chosen(List<Account> accounts, @Nullable AccountId only) {
        return accounts.stream()
                .map(account -> account.id())
                .filter(id -> only == null || id.equals(only))
                .map(AccountId::value)
                .toList();
    }

    private static List<PersonId> assignees(List<Conversation> page) {
        return page.stream()
                .map(Conversation::assignee)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String name(Map<PersonId, Person> named, Conversation conversation) {
        return Optional.ofNullable(conversation.assignee())
                .map(named::get)
                .map(Person::name)
                .orElse("");
    }

    private static Refused missing() {
        return new Refused(Refused.Kind.MISSING, Problem.of("", "inbox.missing"));
    }
}
