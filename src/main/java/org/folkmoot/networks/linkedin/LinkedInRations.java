package org.folkmoot.networks.linkedin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Allowance;
import org.folkmoot.networks.Allowance.Holder;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Quota;
import org.folkmoot.networks.Rations;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.WaitTime;

/**
 * LinkedIn limits each address by the day, for the app and for the member who signed in, and names neither how much that
 * is nor how much is left: only that it is used up until midnight, UTC, and for whom (learn.microsoft.com, rate limiting,
 * read 2026-11-22). So nothing is counted, and what is used up is remembered for all pages of the app.
 */
final class LinkedInRations implements Rations {

    @Override
    public List<Quota> quotas() {
        return List.of();
    }

    @Override
    public String app(Map<String, String> secrets) {
        return secrets.getOrDefault(LinkedInAccess.CLIENT, "");
    }

    @Override
    public List<Allowance> allowances(Request request, Exchange.Answered answered, Instant now) {
        if (answered.status() != 429) {
            return List.of();
        }
        var publishing = !request.method().equals("GET");
        var holder = answered.text().contains("APPLICATION") ? Holder.APP : Holder.ACCOUNT;
        var midnight = now.plus(WaitTime.until(answered, LinkedInErrors.midnight(answered)));
        return List.of(new Allowance(publishing ? "writing-day" : "reading-day", holder, publishing, 1, 0, midnight));
    }
}
