package org.folkmoot.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Length;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Messages;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Replies;
import org.folkmoot.register.Account;
import org.springframework.stereotype.Component;

/** What a reply may be on its network, counted as that network counts. */
@Component
class ReplyText {

    private final Networks networks;
    private final Connections connections;

    private final AnswerWindow window;

    ReplyText(Networks networks, Connections connections, AnswerWindow window) {
        this.networks = networks;
        this.connections = connections;
        this.window = window;
    }

    private Optional<MeasuresText> measure(Account account, Conversation conversation) {
        if (conversation.direct()) {
            return window.messages(account.network()).map(Messages::text);
        }
        var own = Optional.ofNullable(account.connection()).flatMap(connections::limits);
        return measure(account.network()).map(rules -> own.map(rules::within).orElse(rules));
    }

    /** Empty where the network takes no replies from us. */
    private Optional<MeasuresText> measure(Network network) {
        if (!networks.connectable(network)) {
            return Optional.empty();
        }
        return switch (networks.connector(network).get(Replies.class)) {
            case Availability.Present<Replies>(var replies) -> Optional.of(replies.text());
            case Availability.Missing<Replies> ignored -> Optional.empty();
        };
    }

    List<Length> lengths(Account account, Conversation conversation, String text) {
        return measure(account, conversation)
                .map(measures -> measures.lengths(text))
                .orElse(List.of());
    }

    List<Problem> problems(Account account, Conversation conversation, String text) {
        var shut = window.shut(account, conversation);
        if (shut.isPresent()) {
            return List.of(shut.get());
        }
        if (text.isBlank()) {
            return List.of(Problem.of("text", "inbox.problem.empty"));
        }
        return measure(account, conversation)
                .map(measures -> measures.problems(Content.text(text)))
                .orElseGet(() -> List.of(Problem.of("text", "inbox.problem.no-replies")));
    }

    static String clean(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
