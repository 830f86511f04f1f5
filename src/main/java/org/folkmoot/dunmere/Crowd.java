package org.folkmoot.dunmere;

import java.util.Map;
import org.folkmoot.networks.Network;

/** How many people a post of Dunmere reaches, in the words in which each practice network keeps it. */
final class Crowd {

    private Crowd() {}

    /** @param seed always the same for the same words */
    static Map<String, Long> figures(Network network, long seed) {
        return switch (network.key()) {
            case "bluesky" -> {
                var reach = 300 + seed % 2600;
                yield Map.of("likes", reach / 90, "shares", reach / 240, "quotes", reach / 900);
            }
            case "mastodon" -> Map.of("likes", 3 + seed % 17, "shares", 1 + seed % 8, "quotes", seed % 2);
            case "threads" -> {
                var reach = 120 + seed % 260;
                yield Map.of("views", reach, "likes", reach / 19, "shares", reach / 70, "quotes", reach / 200);
            }
            case "instagram" -> {
                var reach = 700 + seed % 1500;
                yield Map.of(
                        "views",
                        reach * 13 / 10,
                        "reach",
                        reach,
                        "likes",
                        reach / 16,
                        "shares",
                        reach / 95,
                        "saved",
                        reach / 130);
            }
            case "linkedin" -> {
                var reach = 500 + seed % 1300;
                yield Map.of(
                        "views",
                        reach * 12 / 10,
                        "viewers",
                        reach,
                        "clicks",
                        reach / 14,
                        "likes",
                        reach / 28,
                        "shares",
                        reach / 160);
            }
            case "youtube" -> {
                var reach = 240 + seed % 900;
                yield Map.of("views", reach, "likes", reach / 32, "watched", reach / 9, "shares", reach / 120);
            }
            case "x" -> {
                var reach = 1400 + seed % 3200;
                yield Map.of(
                        "views",
                        reach,
                        "likes",
                        reach / 110,
                        "shares",
                        reach / 60,
                        "quotes",
                        reach / 900,
                        "bookmarks",
                        reach / 400);
            }
            default -> {
                var reach = 300 + seed % 2600;
                yield Map.of(
                        "post_media_view",
                        reach * 14 / 10,
                        "post_total_media_view_unique",
                        reach,
                        "post_clicks",
                        reach / 22,
                        "likes",
                        reach / 31,
                        "shares",
                        reach / 120);
            }
        };
    }

    /** What a network counts of a whole day on the account; nothing where it counts no such thing. */
    static Map<String, Long> ofADay(Network network, long followers, long day) {
        var views = followers / 14 + (day * 7919 % 97) * followers / 1600;
        return switch (network.key()) {
            case "instagram" ->
                Map.of(
                        "views",
                        views,
                        "reach",
                        views * 2 / 3,
                        "accounts_engaged",
                        views / 20,
                        "profile_links_taps",
                        views / 90);
            case "threads" -> Map.of("views", views, "clicks", views / 60);
            case "linkedin" -> Map.of("views", views, "viewers", views * 3 / 5, "clicks", views / 40);
            case "youtube" -> Map.of("views", views, "watched", views / 8);
            default -> Map.of();
        };
    }
}
