package org.folkmoot.checks;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Network;

/**
 * The starter list of each network: all 24, without those for which the network has nothing to set. A council changes it
 * by publishing a baseline of its own.
 */
final class StarterRule {

    static final Set<Check> CRITICAL = Set.of(Check.PROFANITY, Check.TWO_FACTOR, Check.RECOVERY, Check.ADMINS);

    /** Where a check is not for every network. */
    private static final Map<Check, Set<String>> ONLY = new EnumMap<>(Map.of(
            Check.CATEGORY, Set.of("facebook", "instagram", "linkedin", "tiktok", "google-business", "whatsapp"),
            Check.COVER,
                    Set.of(
                            "facebook",
                            "x",
                            "linkedin",
                            "bluesky",
                            "mastodon",
                            "youtube",
                            "nextdoor",
                            "google-business"),
            Check.LOCATION, Set.of("facebook", "instagram", "x", "linkedin", "youtube", "google-business"),
            Check.BLOCKED_WORDS, Set.of("facebook", "instagram", "threads", "youtube", "tiktok"),
            Check.VISITOR_POSTS, Set.of("facebook"),
            Check.TAGS, Set.of("facebook", "instagram", "threads", "tiktok", "x", "google-business"),
            Check.MESSAGES,
                    Set.of(
                            "facebook",
                            "instagram",
                            "threads",
                            "x",
                            "linkedin",
                            "bluesky",
                            "mastodon",
                            "tiktok",
                            "whatsapp"),
            Check.AUTO_REPLY, Set.of("facebook", "instagram", "whatsapp")));

    private StarterRule() {}

    static Baseline of(Network network) {
        var applies = EnumSet.noneOf(Check.class);
        for (var check : Check.values()) {
            var only = ONLY.get(check);
            if (only == null || only.contains(network.key())) {
                applies.add(check);
            }
        }
        return new Baseline(network, 1, applies, CRITICAL, "", null, "");
    }
}
