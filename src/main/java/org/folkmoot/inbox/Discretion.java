package org.folkmoot.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.networks.NetworkInfo;
import org.folkmoot.networks.Networks;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Some networks let nobody pass on what their members write and show: other programs are told so instead. */
@Component
class Discretion {

    private final Conversations conversations;
    private final Networks networks;
    private final Words words;

    Discretion(Conversations conversations, Networks networks, Words words) {
        this.conversations = conversations;
        this.networks = networks;
        this.words = words;
    }

    /** Of these conversations, those of which nothing may be passed on, each with the sentence that says so. */
    Map<ConversationId, String> withheld(Collection<ConversationId> ids) {
        var silent = networks.all().stream()
                .filter(NetworkInfo::connectable)
                .filter(network ->
                        networks.connector(network.network()).contract().confidential())
                .collect(Collectors.toMap(NetworkInfo::key, NetworkInfo::name));
        return conversations.networks(ids, silent.keySet()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> sentence(silent.get(entry.getValue()))));
    }

    @Nullable
    String withheld(ConversationId id) {
        return withheld(List.of(id)).get(id);
    }

    private String sentence(String network) {
        return words.of("inbox.api.withheld", Map.of("network", network));
    }
}
