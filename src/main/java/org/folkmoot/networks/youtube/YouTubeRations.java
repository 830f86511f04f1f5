package org.folkmoot.networks.youtube;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Allowance;
import org.folkmoot.networks.Allowance.Holder;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Quota;
import org.folkmoot.networks.Rations;
import org.folkmoot.networks.Request;

/**
 * No answer says how much is left, so that all of it is counted: 10,000 units a day for the council's Google project, and
 * 100 uploads besides. Google begins anew at midnight in California; counting the last 24 hours is never less careful.
 */
final class YouTubeRations implements Rations {

    private static final URI SOURCE = URI.create("https://developers.google.com/youtube/v3/determine_quota_cost");
    private static final LocalDate READ = LocalDate.of(2026, 11, 22);
    private static final Duration A_DAY = Duration.ofHours(24);

    @Override
    public List<Quota> quotas() {
        return List.of(
                new Quota("units-day", Holder.APP, true, 10_000, A_DAY, YouTubeRations::units, SOURCE, READ),
                new Quota(
                        "uploads-day", Holder.APP, true, 100, A_DAY, request -> begins(request) ? 1 : 0, SOURCE, READ));
    }

    @Override
    public String app(Map<String, String> secrets) {
        return secrets.getOrDefault(YouTubeAccess.CLIENT, "");
    }

    @Override
    public List<Allowance> allowances(Request request, Exchange.Answered answered, Instant now) {
        return List.of();
    }

    static long units(Request request) {
        var path = request.uri().getPath();
        if (path.startsWith(YouTubeApi.UPLOAD)) {
            return path.endsWith("/captions") ? 400 : path.endsWith("/thumbnails/set") ? 50 : 0;
        }
        if (!path.startsWith(YouTubeApi.DATA)) {
            return 0;
        }
        return request.method().equals("GET") ? 1 : 50;
    }

    /** The parts of a video cost nothing; what is counted is that one begins. */
    private static boolean begins(Request request) {
        return request.method().equals("POST") && request.uri().getPath().equals(YouTubeApi.UPLOAD + "videos");
    }
}
