package org.folkmoot.networks.mastodon;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.FindsAccounts;
import org.folkmoot.networks.FoundAccount;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the account's own server knows: accounts of other servers only where somebody there has met them
 * (docs.joinmastodon.org/methods/search, read 2026-11-22).
 */
final class MastodonSearch implements FindsAccounts {

    private static final String MOST = "40";

    @Override
    public Answer<List<FoundAccount>> find(Session session, String words) {
        var query = Map.of("q", words, "type", "accounts", "limit", MOST);
        return switch (MastodonApi.of(session).get("/api/v2/search", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var found = new ArrayList<FoundAccount>();
                for (var account : body.path("accounts")) {
                    found.add(new FoundAccount(
                            account.path("id").asString(""),
                            account.path("acct").asString(""),
                            account.path("display_name").asString(""),
                            address(account.path("url").asString(""))));
                }
                yield Answer.of(List.copyOf(found));
            }
        };
    }

    /** What another server calls an address may be anything. */
    private static @Nullable URI address(String url) {
        try {
            return url.startsWith("https://") || url.startsWith("http://") ? URI.create(url) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
