package org.folkmoot.publishing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the link is a whole web address. */
@Component
@Order(30)
class LinkCheck implements Check {

    @Override
    public String key() {
        return "link";
    }

    @Override
    public List<Finding> findings(Checked checked) {
        if (checked.link().isEmpty()) {
            return List.of();
        }
        var link = wellFormed(checked.link());
        if (link.isEmpty()) {
            return List.of(Finding.problem(Problem.of("link", "publishing.check.link.malformed")));
        }
        return "https".equalsIgnoreCase(link.get().getScheme())
                ? List.of()
                : List.of(Finding.advice(Problem.of("link", "publishing.check.link.insecure")));
    }

    static Optional<URI> wellFormed(String typed) {
        try {
            var uri = new URI(typed);
            var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            var host = uri.getHost();
            return web && host != null && host.contains(".") ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
