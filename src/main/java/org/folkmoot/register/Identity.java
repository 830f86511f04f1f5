package org.folkmoot.register;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/**
 * The canonical names of an account on its network. However an address is written (m., www., another host of the same
 * network, a trailing slash, capitals, an @), it comes down to the same keys: {@code id:} and the network's permanent
 * id, or {@code name:} and the name that the network does not give twice.
 */
final class Identity {

    private static final Pattern TRAILING_ID = Pattern.compile(".+-(\\d{6,})");
    private static final Map<String, Set<String>> DOMAINS = Map.of(
            "facebook", Set.of("facebook.com", "fb.com", "fb.me"),
            "x", Set.of("x.com", "twitter.com"),
            "instagram", Set.of("instagram.com", "instagr.am"),
            "threads", Set.of("threads.net", "threads.com"),
            "youtube", Set.of("youtube.com", "youtu.be"),
            "linkedin", Set.of("linkedin.com"),
            "tiktok", Set.of("tiktok.com"));

    private Identity() {}

    /** @return keys, at least one where a handle, an address or an id is given */
    static Set<String> keys(Network network, String handle, @Nullable URI address, @Nullable String remoteId) {
        var keys = new LinkedHashSet<String>();
        if (remoteId != null && !remoteId.isBlank()) {
            keys.add("id:" + remoteId.strip());
        }
        if (address != null && address.getHost() != null) {
            fromAddress(network.key(), address).ifPresent(keys::add);
        }
        if (!handle.isBlank() && keys.stream().noneMatch(key -> key.startsWith("group:"))) {
            keys.add(fromHandle(network.key(), handle));
        }
        return keys;
    }

    /** Whether the address stands on the website of another network than this; never for a place without a website of its own. */
    static boolean elsewhere(Network network, URI address) {
        var host = host(address);
        return DOMAINS.containsKey(network.key())
                && !belongs(host, DOMAINS.get(network.key()))
                && DOMAINS.values().stream().anyMatch(domains -> belongs(host, domains));
    }

    private static String fromHandle(String network, String handle) {
        var name = handle.strip();
        if (network.equals("bluesky") && name.startsWith("did:")) {
            return "id:" + name;
        }
        if (network.equals("youtube") && name.startsWith("UC") && name.length() == 24) {
            return "id:" + name;
        }
        return "name:" + plain(network, name);
    }

    /** Facebook ignores capitals and full stops in names; the others ignore capitals. */
    private static String plain(String network, String name) {
        var bare = name.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return network.equals("facebook") ? bare.replace(".", "") : bare;
    }

    private static Optional<String> fromAddress(String network, URI address) {
        var host = host(address);
        var path = segments(address);
        if (DOMAINS.containsKey(network) && !belongs(host, DOMAINS.get(network))) {
            return general(host, path);
        }
        return switch (network) {
            case "facebook" -> facebook(path, address.getQuery());
            case "x" -> x(path);
            case "instagram", "threads", "tiktok" -> first(network, path);
            case "bluesky" -> host.equals("bsky.app") ? bluesky(path) : general(host, path);
            case "youtube" -> youtube(host, path, address.getQuery());
            case "linkedin" -> linkedin(path);
            case "mastodon" -> mastodon(host, path);
            default -> general(host, path);
        };
    }

    private static Optional<String> facebook(List<String> path, @Nullable String query) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var head = path.getFirst().toLowerCase(Locale.ROOT);
        var last = path.getLast();
        if (head.equals("profile.php")) {
            return parameter(query, "id").map(id -> "id:" + id);
        }
        if (head.equals("groups")) {
            return path.size() < 2
                    ? Optional.empty()
                    : Optional.of("group:" + path.get(1).toLowerCase(Locale.ROOT));
        }
        if (head.equals("pages") || head.equals("people") || head.equals("p")) {
            var withId = TRAILING_ID.matcher(last);
            return Optional.of("id:" + (withId.matches() ? withId.group(1) : last));
        }
        var name = head.equals("pg") && path.size() > 1 ? path.get(1) : path.getFirst();
        var withId = TRAILING_ID.matcher(name);
        if (withId.matches()) {
            return Optional.of("id:" + withId.group(1));
        }
        return Optional.of((name.matches("\\d{6,}") ? "id:" : "name:") + plain("facebook", name));
    }

    private static Optional<String> x(List<String> path) {
        if (path.size() > 2 && path.get(0).equals("i") && path.get(1).equals("user")) {
            return Optional.of("id:" + path.get(2));
        }
        return first("x", path);
    }

    private static Optional<String> bluesky(List<String> path) {
        return path.size() < 2 || !path.getFirst().equals("profile")
                ? Optional.empty()
                : Optional.of(fromHandle("bluesky", path.get(1)));
    }

    /** An address of a video or a list says nothing of its channel. */
    private static Optional<String> youtube(String host, List<String> path, @Nullable String query) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (belongs(host, Set.of("youtu.be"))) {
            return Optional.of("video:" + path.getFirst());
        }
        return switch (path.getFirst()) {
            case "channel" -> path.size() < 2 ? Optional.empty() : Optional.of("id:" + path.get(1));
            case "c", "user" ->
                path.size() < 2
                        ? Optional.empty()
                        : Optional.of(path.getFirst() + ":" + path.get(1).toLowerCase(Locale.ROOT));
            case "watch" -> parameter(query, "v").map(id -> "video:" + id);
            case "playlist" -> parameter(query, "list").map(id -> "list:" + id);
            case "shorts", "live", "embed" -> path.size() < 2 ? Optional.empty() : Optional.of("video:" + path.get(1));
            default -> first("youtube", path);
        };
    }

    /** A company, a person and a showcase page may have the same name; a company's number is its permanent id. */
    private static Optional<String> linkedin(List<String> path) {
        if (path.size() < 2) {
            return Optional.empty();
        }
        var name = path.get(1).toLowerCase(Locale.ROOT);
        if (path.getFirst().equals("company")) {
            return Optional.of((name.matches("\\d+") ? "id:" : "name:") + name);
        }
        return Optional.of(path.getFirst() + ":" + name);
    }

    private static Optional<String> mastodon(String host, List<String> path) {
        var at = path.isEmpty() || !path.getFirst().equals("users") ? 0 : 1;
        return path.size() <= at
                ? Optional.empty()
                : Optional.of("name:" + plain("mastodon", path.get(at)) + "@" + host);
    }

    private static Optional<String> first(String network, List<String> path) {
        return path.isEmpty() ? Optional.empty() : Optional.of("name:" + plain(network, path.getFirst()));
    }

    private static Optional<String> general(String host, List<String> path) {
        return Optional.of("address:" + host + "/" + String.join("/", path).toLowerCase(Locale.ROOT));
    }

    private static boolean belongs(String host, Set<String> domains) {
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    private static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|mobile)\\.", "");
    }

    private static List<String> segments(URI address) {
        var segments = new ArrayList<String>();
        for (var part : (address.getPath() == null ? "" : address.getPath()).split("/")) {
            if (!part.isBlank()) {
                segments.add(part.strip());
            }
        }
        return segments;
    }

    private static Optional<String> parameter(@Nullable String query, String name) {
        for (var pair : (query == null ? "" : query).split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(pair.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }
}
