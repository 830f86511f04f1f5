package org.folkmoot.distribution;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.register.Register;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** Whether everybody who runs an account is reached by a list. Lists keep no past: they are what they are today. */
@Component
class DistributionEvidence implements Evidence {

    private static final String REACHED = "distribution.reached";

    private final MailingLists lists;
    private final Distribution distribution;
    private final Register register;
    private final Words words;

    DistributionEvidence(MailingLists lists, Distribution distribution, Register register, Words words) {
        this.lists = lists;
        this.distribution = distribution;
        this.register = register;
        this.words = words;
    }

    @Override
    public List<Topic> topics() {
        return List.of(new Topic(
                REACHED,
                words.of(REACHED),
                List.of("distribution mailing list", "make a mailing list", "mailing list of everybody")));
    }

    /** An account counts when its owner and its deputy are on some list and mails reach them. */
    @Override
    public Progress progress(String topic, LocalDate on) {
        var reached = new HashSet<java.util.UUID>();
        lists.all()
                .forEach(list -> distribution.contacts(list).stream()
                        .filter(contact -> contact.reached() && contact.person() != null)
                        .forEach(contact -> reached.add(contact.person())));
        var ours = register.all().stream()
                .filter(account -> account.status().ours())
                .toList();
        var done = (int) ours.stream()
                .filter(account -> account.owner() != null
                        && account.deputy() != null
                        && reached.contains(account.owner().value())
                        && reached.contains(account.deputy().value()))
                .count();
        var sentence = words.of(REACHED + ".sentence", Map.of("done", done, "total", ours.size()));
        return new Progress(done, ours.size(), sentence, "/distribution-lists");
    }
}
