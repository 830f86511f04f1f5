package org.folkmoot.publishing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.DeliveryId;
import org.folkmoot.delivery.DeliveryOrder;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Content;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Turns an approved variant into a delivery, and takes deliveries back. */
@Component
class Dispatch {

    static final String KIND = "variant";

    private static final String LANGUAGE = "en-GB";

    private final Deliveries deliveries;
    private final Register register;
    private final Attachments attachments;
    private final Emergencies emergencies;

    Dispatch(Deliveries deliveries, Register register, Attachments attachments, Emergencies emergencies) {
        this.emergencies = emergencies;
        this.deliveries = deliveries;
        this.register = register;
        this.attachments = attachments;
    }

    /** Freezes what was approved; the network's own encodings of its pictures are made now. */
    DeliveryId order(Actor actor, Variant variant, Instant dueAt) {
        var account = register.account(variant.account());
        if (account.connection() == null) {
            throw Refused.invalid(Problem.of(
                    "", "publishing.check.account.unconnected", java.util.Map.of("account", account.name())));
        }
        var revision = variant.revision();
        var delivery = deliveries.order(
                actor,
                DeliveryOrder.due(
                        new Source(KIND, variant.id().value()),
                        account.connection(),
                        content(account, revision.text(), revision.link(), revision.images()),
                        revision.hash().value(),
                        null,
                        dueAt));
        if (emergencies.of(variant.post()).isPresent()) {
            deliveries.hasten(delivery, true);
        }
        return delivery;
    }

    /** @throws Refused when it is already being sent */
    void takeBack(Actor actor, Variant variant, String reason) {
        var waits = switch (variant.status()) {
            case SCHEDULED, PUBLISHING, BY_HAND, HELD -> true;
            case DRAFT, SUBMITTED, PUBLISHED, UNKNOWN, FAILED, MISSED, WITHDRAWN -> false;
        };
        if (waits && !deliveries.withdraw(actor, Objects.requireNonNull(variant.delivery()), reason)) {
            throw Refusals.alreadyBeingSent();
        }
    }

    /** What would go to the network. */
    Content content(Account account, String text, String link, List<PostImage> images) {
        var media =
                images.stream().map(image -> attachments.fitted(account, image)).toList();
        return new Content(text, media, link.isEmpty() ? null : URI.create(link), LANGUAGE);
    }
}
