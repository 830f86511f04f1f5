package org.folkmoot.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.assets.Asset;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.MeasuresText;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A video that can be heard has captions (PSBAR 2018, WCAG 2.2 1.2.2). They may be part of its pictures, which nobody but
 * a person sees, so that this is advice; and some networks take no caption file.
 */
@Component
@Order(21)
class CaptionsCheck implements Check {

    private final Attachments attachments;
    private final Measuring measuring;

    CaptionsCheck(Attachments attachments, Measuring measuring) {
        this.attachments = attachments;
        this.measuring = measuring;
    }

    @Override
    public String key() {
        return "captions";
    }

    @Override
    public List<Finding> findings(Checked checked) {
        var findings = new ArrayList<Finding>();
        for (var image : checked.images()) {
            if (!heard(attachments.asset(image))) {
                continue;
            }
            if (image.captions().isEmpty()) {
                findings.add(Finding.advice(Problem.of("media", "publishing.check.captions.none")));
            } else if (!taken(checked)) {
                var account =
                        Map.<String, Object>of("account", checked.account().name());
                findings.add(Finding.advice(Problem.of("media", "publishing.check.captions.left", account)));
            } else {
                findings.addAll(tooLong(checked, image));
            }
        }
        return findings;
    }

    private List<Finding> tooLong(Checked checked, PostImage image) {
        var most =
                measuring.of(checked.account()).map(MeasuresText::captionBytes).orElse(0L);
        return image.captions().stream()
                .filter(captions -> most > 0 && attachments.webVtt(captions) > most)
                .map(captions -> Finding.problem(Problem.of(
                        "media",
                        "publishing.check.captions.long",
                        Map.of(
                                "account",
                                checked.account().name(),
                                "language",
                                captions.language(),
                                "limit",
                                most / 1000))))
                .toList();
    }

    private static boolean heard(Asset asset) {
        return asset.footage() != null && !asset.footage().silent();
    }

    /** Where a network takes no video at all, that is what has to be said. */
    private boolean taken(Checked checked) {
        return measuring
                .of(checked.account())
                .map(rules -> rules.limits().video())
                .map(video -> video.captions())
                .orElse(true);
    }
}
