package org.folkmoot.networks.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/**
 * One network's contract: its calls, and how it says each kind of no. Found by {@link java.util.ServiceLoader}, so a new
 * one is a class in its network's own folder and a line in {@code META-INF/services}.
 */
public interface PracticeNetwork {

    Network network();

    /** As people call it. */
    String name();

    /** Called once, before anything else. */
    void open(PracticeStage stage);

    boolean owns(Call call);

    Reply answer(Call call);

    Reply rateLimited();

    Reply serverError(int status);

    Reply errorWithStatus200();

    Reply duplicate();

    /** Ends the token that the call carries. */
    void expire(Call call);

    /** The {@link Call#operation()} that makes a post appear. */
    String publishing();

    /** A permanent id in the network's own form. */
    String newAccountId();

    /** What the council posts in the network's own app, past Folkmoot. */
    Entry post(Account account, String text, Instant at);

    /** What a resident writes under a post or a comment. */
    Entry comment(Account resident, Entry parent, String root, String text, Instant at);

    /** What a resident writes on their own that names the account; empty where the network has no such thing. */
    Optional<Entry> mention(Account resident, Account council, String text, Instant at);

    /** What a resident writes on the account's own page; empty where nobody can. */
    default Optional<Entry> visit(Account resident, Account council, String text, Instant at) {
        return Optional.empty();
    }

    /** What a resident writes to the account in private; empty where Folkmoot reads no such messages. */
    default Optional<Entry> message(Account resident, Account council, String text, Instant at) {
        return Optional.empty();
    }

    /** Whether an account's page has a form to write to it in private. */
    default boolean takesMessages() {
        return false;
    }

    /** Tells whoever listens, where the network has webhooks. */
    default void commented(Entry comment, Account author) {}

    /** Whether the address answers as the network asks before it takes it; false where there are no webhooks. */
    default boolean handshake(Account account, String callback, String word) {
        return false;
    }

    /** Whether an app's accounts are told of as soon as it has named an address. */
    default boolean subscribesByItself() {
        return false;
    }

    /** The path of an account's page, the same as on the real network. */
    String path(Account account);

    /** The path of a post's page. */
    String path(Entry entry);

    /** What a post's page says of it besides its words and images, a line each: a poll, a warning, who sees it. */
    default List<String> notes(Entry entry) {
        return List.of();
    }

    /** Whose page this is; null for none. */
    @Nullable
    Account accountAt(Call call);

    /** Whose page this is; null for none. */
    @Nullable
    Entry entryAt(Call call);
}
