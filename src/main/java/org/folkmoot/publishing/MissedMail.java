package org.folkmoot.publishing;

import java.util.LinkedHashSet;
import java.util.Map;
import org.folkmoot.networks.Networks;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who wrote a post that its time passed before it could be sent. */
@Component
class MissedMail {

    private final Variants variants;
    private final Revisions revisions;
    private final Register register;
    private final Networks networks;
    private final People people;
    private final Notifications notifications;
    private final Dates dates;

    MissedMail(
            Variants variants,
            Revisions revisions,
            Register register,
            Networks networks,
            People people,
            Notifications notifications,
            Dates dates) {
        this.variants = variants;
        this.revisions = revisions;
        this.register = register;
        this.networks = networks;
        this.people = people;
        this.notifications = notifications;
        this.dates = dates;
    }

    @ApplicationModuleListener
    void on(VariantStopped bell) {
        if (bell.after() == VariantStatus.MISSED) {
            variants.find(bell.variant())
                    .filter(variant -> variant.status() == VariantStatus.MISSED)
                    .ifPresent(this::send);
        }
    }

    @ApplicationModuleListener
    void on(PostSaved bell) {
        settle(bell.post());
    }

    @ApplicationModuleListener
    void on(VariantMoved bell) {
        settle(bell.post());
    }

    @ApplicationModuleListener
    void on(VariantWithdrawn bell) {
        settle(bell.post());
    }

    /** Each has a new time, or is not to be sent any more: nothing has to be done about the post. */
    private void settle(PostId post) {
        if (variants.of(post).stream().noneMatch(variant -> variant.status() == VariantStatus.MISSED)) {
            notifications.settle(path(post));
        }
    }

    private void send(Variant variant) {
        var account = register.account(variant.account());
        var message = new Message(
                "publishing.mail.missed.subject",
                "publishing.mail.missed.body",
                Map.of(
                        "what", variant.label(),
                        "account", account.name(),
                        "network", networks.info(account.network()).name(),
                        "due", variant.dueAt() == null ? "" : dates.moment(variant.dueAt())),
                path(variant.post()));
        var writers = new LinkedHashSet<>(revisions.writers(variant.id()));
        writers.removeAll(people.gone());
        for (var person : people.named(writers).values()) {
            notifications.send(
                    new Recipient(person.name(), person.email(), person.id().value()),
                    message,
                    "publishing.missed." + variant.id().value());
        }
    }

    private static String path(PostId post) {
        return "/posts/" + post.value();
    }
}
