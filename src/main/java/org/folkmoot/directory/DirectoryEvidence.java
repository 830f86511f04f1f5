package org.folkmoot.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** How many of the accounts that residents can look up say what they are for. The register keeps the past, this does not. */
@Component
class DirectoryEvidence implements Evidence {

    private static final String LISTED = "directory.listed";
    private static final String PROVED = "directory.proved";

    private final Directory directory;
    private final Words words;

    DirectoryEvidence(Directory directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                new Topic(LISTED, words.of(LISTED), List.of("public register", "published list", "official accounts")),
                new Topic(PROVED, words.of(PROVED), List.of("verified accounts", "rel=me", "reciprocal link")));
    }

    @Override
    public Progress progress(String topic, LocalDate on) {
        var accounts = directory.accounts(DirectoryFilter.all());
        var done = switch (topic) {
            case LISTED ->
                accounts.stream()
                        .filter(account -> !account.purpose().isBlank())
                        .count();
            case PROVED ->
                accounts.stream().filter(account -> account.proof() != null).count();
            default -> throw new IllegalArgumentException(topic);
        };
        var sentence = words.of(topic + ".sentence", Map.of("done", done, "total", accounts.size()));
        return new Progress((int) done, accounts.size(), sentence, "/official-accounts");
    }
}
