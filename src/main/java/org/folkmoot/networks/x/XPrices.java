package org.folkmoot.networks.x;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.networks.Charges;
import org.folkmoot.networks.Content;

/**
 * X's pay per use (docs.x.com, pricing in force since 6 February 2026, read 2026-11-22): a post costs 1.5 cents and with
 * a link 20 cents; an answer to somebody who named us 1 cent.
 */
final class XPrices implements Charges {

    private static final long POST = 15_000;
    private static final long POST_WITH_LINK = 200_000;
    private static final long SUMMONED_REPLY = 10_000;
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
}
