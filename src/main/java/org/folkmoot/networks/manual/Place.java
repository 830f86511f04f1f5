package org.folkmoot.networks.manual;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.ByHand;
import org.jspecify.annotations.Nullable;

/** Where addresses of one network may lead. */
final class Place implements ByHand {

    private final Set<String> homes;

    Place(Set<String> homes) {
        this.homes = homes;
    }

    @Override
    public Optional<Problem> wrong(URI account, URI post) {
        if (post.getHost() == null || !"https".equalsIgnoreCase(post.getScheme()) || post.getUserInfo() != null) {
            return Optional.of(Problem.of("permalink", "networks.manual.permalink"));
        }
        var there = homes.isEmpty() ? Set.of(host(account)) : homes;
        if (!belongs(host(post), there)) {
            return Optional.of(Problem.of(
                    "permalink",
                    "networks.manual.elsewhere",
                    Map.of(
                            "host",
                            host(post),
                            "expected",
                            String.join(", ", there.stream().sorted().toList()))));
        }
        return path(post).equals(path(account)) && same(post.getRawQuery(), account.getRawQuery())
                ? Optional.of(Problem.of("permalink", "networks.manual.account"))
                : Optional.empty();
    }

    /** Whether an account of this network can have this address. */
    boolean home(URI account) {
        return homes.isEmpty() || belongs(host(account), homes);
    }

    static String host(URI address) {
        return address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|mobile|en-gb)\\.", "");
    }

    static String path(URI address) {
        var path = address.getRawPath() == null ? "" : address.getRawPath();
        return path.replaceFirst("/+$", "");
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return (one == null ? "" : one).equals(other == null ? "" : other);
    }

    private static boolean belongs(String host, Set<String> homes) {
        return homes.stream().anyMatch(home -> host.equals(home) || host.endsWith("." + home));
    }
}
