package org.folkmoot.publishing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Content;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the account can publish at all, and whether its network would take this: length, pictures, what it needs. */
@Component
@Order(10)
class NetworkCheck implements Check {

    private final Measuring measuring;
    private final Attachments attachments;

    NetworkCheck(Measuring measuring, Attachments attachments) {
        this.measuring = measuring;
        this.attachments = attachments;
    }

    @Override
    public String key() {
        return "network";
    }

    @Override
    public List<Finding> findings(Checked checked) {
        var findings = new ArrayList<Finding>();
        var account = checked.account();
        var name = Map.<String, Object>of("account", account.name());
        if (!account.status().posts()) {
            findings.add(Finding.problem(Problem.of("accounts", "publishing.check.account.inactive", name)));
        } else if (account.connection() == null) {
            findings.add(Finding.problem(Problem.of("accounts", "publishing.check.account.unconnected", name)));
        }
        if (checked.text().isBlank() && checked.images().isEmpty()) {
            findings.add(Finding.problem(Problem.of("text", "publishing.check.network.empty")));
            return findings;
        }
        measuring
                .of(account)
                .ifPresent(rules -> rules.problems(content(checked)).stream()
                        .map(Finding::problem)
                        .forEach(findings::add));
        return findings;
    }

    /** The pictures as they are in the library: what goes out is made to fit when it is approved. */
    private Content content(Checked checked) {
        var media = checked.images().stream().map(attachments::unfitted).toList();
        return checked.extras().on(new Content(checked.text(), media, link(checked.link()), "en-GB"));
    }

    private static @org.jspecify.annotations.Nullable URI link(String typed) {
        return LinkCheck.wellFormed(typed).orElse(null);
    }
}
