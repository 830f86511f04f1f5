package org.folkmoot.publishing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryId;
import org.folkmoot.delivery.DeliveryOrder;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.RemoteRef;
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
                new DeliveryOrder(
                        new Source(KIND, variant.id().value()),
                        account.connection(),
                        whole(account, revision),
                        revision.hash().value(),
                        Deed.PUBLISH,
                        null,
                        dueAt,
                        dueAt.plus(revision.extras().tolerance())));
        if (emergencies.of(variant.post()).isPresent()) {
            deliveries.hasten(delivery, true);
        }
        return delivery;
    }

    /** Something is done at once to what the variant's delivery put on its network. */
    DeliveryId order(Actor actor, Variant variant, Amendment amendment, Instant now) {
        var published = deliveries.get(Objects.requireNonNull(variant.delivery()));
        var account = register.account(variant.account());
        if (!published.connection().equals(account.connection())) {
            throw Refused.invalid(Problem.of("", "publishing.amendment.reconnected"));
        }
        var target = target(variant, published);
        var source = new Source(AmendmentClearance.KIND, amendment.id().value());
        var hash = amendment.hash().value();
        var revision = variant.revision();
        var order = switch (amendment.kind()) {
            case TAKE_DOWN ->
                DeliveryOrder.done(
                        source,
                        published.connection(),
                        Deed.TAKE_DOWN,
                        target,
                        Content.text(amendment.before()),
                        hash,
                        now);
            case CORRECTION ->
                DeliveryOrder.done(
                        source,
                        published.connection(),
                        Deed.CORRECT,
                        target,
                        content(account, amendment.text(), revision.link(), revision.images()),
                        hash,
                        now);
            case REPLY ->
                DeliveryOrder.due(source, published.connection(), Content.text(amendment.text()), hash, target, now);
        };
        var delivery = deliveries.order(actor, order);
        if (amendment.kind() == Amendment.Kind.TAKE_DOWN) {
            deliveries.hasten(delivery, true);
        }
        return delivery;
    }

    /** The version only where it is still the same thing: a person's word, or a later look, may have named another id. */
    private static RemoteRef target(Variant variant, Delivery published) {
        var id = Objects.requireNonNull(variant.remoteId());
        var remote = published.remote();
        var version = remote != null && remote.id().equals(id) ? remote.version() : null;
        return new RemoteRef(id, version, variant.permalink());
    }

    /** @throws Refused when it is already being sent */
    void takeBack(Actor actor, Variant variant, String reason) {
        var waits = switch (variant.status()) {
            case SCHEDULED, PUBLISHING, BY_HAND, HELD -> true;
            case DRAFT, SUBMITTED, PUBLISHED, UNKNOWN, FAILED, MISSED, WITHDRAWN, TAKEN_DOWN -> false;
        };
        if (waits && !deliveries.withdraw(actor, Objects.requireNonNull(variant.delivery()), reason)) {
            throw Refusals.alreadyBeingSent();
        }
    }

    private Content whole(Account account, Revision revision) {
        var content = content(account, revision.text(), revision.link(), revision.images());
        return revision.extras()
                .on(content)
                .carded(attachments.card(account, revision.extras().card(), revision.images()));
    }

    /** What would go to the network. */
    Content content(Account account, String text, String link, List<PostImage> images) {
        var media =
                images.stream().map(image -> attachments.fitted(account, image)).toList();
        return new Content(text, media, link.isEmpty() ? null : URI.create(link), LANGUAGE);
    }
}
