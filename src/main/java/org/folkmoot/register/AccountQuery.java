package org.folkmoot.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list as it stands in the address bar; what it does not understand it leaves out.
 *
 * @param sort {@code name}, {@code -name}, {@code network} …
 * @param owner a person's id: owner or deputy
 * @param posted {@code month}, {@code quarter}, {@code half-year} without a post, or {@code unknown}
 * @param problem the name of a {@link Lack}, such as {@code people} or {@code two-factor}
 * @param view {@code people} (somebody is missing), {@code words}, {@code mine}, {@code unconnected}, {@code connected}
 */
public record AccountQuery(
        @Nullable String text,
        @Nullable String network,
        @Nullable String service,
        @Nullable String directorate,
        @Nullable String owner,
        @Nullable String status,
        @Nullable String problem,
        @Nullable String posted,
        @Nullable String view,
        @Nullable String sort,
        @Nullable String after) {

    public AccountFilter filter(Actor actor) {
        var order = sort == null ? "" : sort;
        return new AccountFilter(
                text == null ? "" : text,
                filled(network),
                uuid(service).orElse(null),
                filled(directorate),
                "mine".equals(view) ? actor.person().orElse(null) : uuid(owner).orElse(null),
                constant(AccountStatus.values(), status).orElse(null),
                "connected".equals(view) ? Boolean.TRUE : "unconnected".equals(view) ? Boolean.FALSE : null,
                lack().orElse(null),
                constant(AccountFilter.Quiet.values(), posted == null ? null : posted.replace('-', '_'))
                        .orElse(null),
                constant(AccountFilter.Sort.values(), order.replaceFirst("^-", ""))
                        .orElse(AccountFilter.Sort.NAME),
                order.startsWith("-"));
    }

    /** What stands in the address and is not empty, in its order; neither the order of rows nor the page. */
    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "text", text);
        put(parts, "network", network);
        put(parts, "service", service);
        put(parts, "directorate", directorate);
        put(parts, "owner", owner);
        put(parts, "status", status);
        put(parts, "problem", problem);
        put(parts, "posted", posted);
        put(parts, "view", view);
        return parts;
    }

    /** The filter as the end of an address. */
    String address() {
        return parts().entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.put(name, value);
        }
    }

    static AccountQuery of(String text) {
        return new AccountQuery(text, null, null, null, null, null, null, null, null, null, null);
    }

    static AccountQuery view(String view) {
        return new AccountQuery(null, null, null, null, null, null, null, null, view, null, null);
    }

    private Optional<Lack> lack() {
        return Optional.ofNullable(filled(problem))
                .flatMap(Lack::find)
                .or(() -> "people".equals(view) || "words".equals(view) ? Lack.find(view) : Optional.empty());
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
