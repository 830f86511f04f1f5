package org.folkmoot.networks.x;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.networks.Charges;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Request;

/**
 * X's pay per use (docs.x.com, pricing in force since 6 February 2026, read 2026-11-22): a post costs 1.5 cents and with
 * a link 20 cents; an answer to somebody who named us 1 cent; each post or account that is read a tenth of a cent. Further
 * parts of a thread are posts.
 */
final class XPrices implements Charges {

    /** What a request is meant for that answers somebody. */
    static final String ANSWER = "answer";

    private static final String POSTS = "/2/tweets";
    private static final long POST = 15_000;
    private static final long POST_WITH_LINK = 200_000;
    private static final long SUMMONED_REPLY = 10_000;
    private static final long READ_ONE = 1_000;
    private static final URI SOURCE = URI.create("https://docs.x.com/x-api/getting-started/pricing");
    private static final LocalDate READ = LocalDate.of(2026, 11, 22);

    @Override
    public Charge publishing(Content content, boolean reply) {
        var texts = new ArrayList<>(List.of(content.text()));
        texts.addAll(content.thread());
        var cost = 0L;
        var links = false;
        for (var text : texts) {
            var linked = XText.links(text);
            links |= linked;
            cost += linked ? POST_WITH_LINK : reply ? SUMMONED_REPLY : POST;
        }
        return new Charge(cost, links, SOURCE, READ);
    }

    @Override
    public List<Spent> spent(Request request, Exchange exchange) {
        var path = request.uri().getPath();
        return switch (exchange) {
            case Exchange.NotSent never -> List.of();
            case Exchange.Lost lost ->
                request.method().equals("POST") && path.equals(POSTS) ? written(request) : List.of();
            case Exchange.Answered answered -> {
                if (!answered.ok()) {
                    yield List.of();
                }
                if (request.method().equals("POST")) {
                    yield path.equals(POSTS) ? written(request) : List.of();
                }
                yield request.method().equals("GET") && (path.equals(POSTS) || path.startsWith("/2/users/"))
                        ? read(answered)
                        : List.of();
            }
        };
    }

    private static List<Spent> written(Request request) {
        var text = Json.parse(request.body() == null ? new byte[0] : request.body())
                .map(body -> body.path("text").asString(""))
                .orElse("");
        if (XText.links(text)) {
            return List.of(new Spent("posts-with-link", 1, POST_WITH_LINK));
        }
        return request.purpose().equals(ANSWER)
                ? List.of(new Spent("answers", 1, SUMMONED_REPLY))
                : List.of(new Spent("posts", 1, POST));
    }

    private static List<Spent> read(Exchange.Answered answered) {
        var data = Json.parse(answered.body()).map(body -> body.path("data"));
        var things = data.map(found -> found.isArray() ? found.size() : found.isObject() ? 1 : 0)
                .orElse(0);
        return things == 0 ? List.of() : List.of(new Spent("reads", things, things * READ_ONE));
    }
}
