package org.folkmoot.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;

/** Why a network with these limits would refuse these images. */
final class MediaProblems {

    private static final Set<String> ONLY_JPEG = Set.of("image/jpeg");

    private MediaProblems() {}

    static List<Problem> of(String network, Limits limits, List<Media> media) {
        var problems = new ArrayList<Problem>();
        if (media.size() > limits.images()) {
            problems.add(Problem.of(
                    "media", "networks.problem.tooManyImages", Map.of("network", network, "limit", limits.images())));
        }
        for (var i = 0; i < media.size(); i++) {
            var image = media.get(i);
            if (!image.mime().startsWith("image/")) {
                problems.add(Problem.of("media", "networks.problem.noDocument", Map.of("network", network)));
                continue;
            }
            if (!limits.imageMimes().contains(image.mime())) {
                var key = limits.imageMimes().equals(ONLY_JPEG)
                        ? "networks.problem.onlyJpeg"
                        : "networks.problem.imageKind";
                problems.add(image(key, network, i, Map.of("kind", image.mime())));
            }
            if (image.bytes() > limits.imageBytes()) {
                problems.add(image(
                        "networks.problem.imageTooLarge", network, i, Map.of("limit", limits.imageBytes() / 1000)));
            }
            if (image.alt().codePointCount(0, image.alt().length()) > limits.alt()) {
                problems.add(image("networks.problem.altTooLong", network, i, Map.of("limit", limits.alt())));
            }
        }
        return problems;
    }

    private static Problem image(String key, String network, int index, Map<String, Object> more) {
        var args = new java.util.HashMap<String, Object>(more);
        args.put("network", network);
        args.put("number", index + 1);
        return Problem.of("media", key, Map.copyOf(args));
    }
}
