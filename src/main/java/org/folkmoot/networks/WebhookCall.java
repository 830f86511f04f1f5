package org.folkmoot.networks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A call to our webhook address, untouched.
 *
 * @param headers names in any case
 * @param body the raw bytes: signatures cover them as they came
 */
public record WebhookCall(
        String method, Map<String, List<String>> headers, Map<String, List<String>> query, byte[] body) {

    public WebhookCall {
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        e -> e.getKey().toLowerCase(Locale.ROOT), e -> List.copyOf(e.getValue()), (a, b) -> a));
        query = Map.copyOf(query);
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }
}
