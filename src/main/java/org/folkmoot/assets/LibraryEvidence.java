package org.folkmoot.assets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** How much of the library can be used by people who cannot see it. */
@Component
class LibraryEvidence implements Evidence {

    private static final String DESCRIBED = "assets.described-pictures";

    private final AssetEntries entries;
    private final Dates dates;
    private final Words words;

    LibraryEvidence(AssetEntries entries, Dates dates, Words words) {
        this.entries = entries;
        this.dates = dates;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(new Topic(
                DESCRIBED,
                words.of("assets.evidence.described"),
                List.of("image", "images", "picture", "photo", "accessibility", "accessible", "alt text")));
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        var counts = entries.counts(on.plusDays(1).atStartOfDay(dates.zone()).toInstant());
        var sentence = words.of(
                "assets.evidence.described.sentence", Map.of("done", counts.described(), "total", counts.all()));
        return new Progress(counts.described(), counts.all(), sentence, "/library");
    }
}
