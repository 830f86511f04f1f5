package org.folkmoot.delivery;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.FetchedPage;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.MediaSource;
import org.folkmoot.networks.WebPages;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * What people post in place of a program: they take the approved text and files from here, and bring back the address.
 * Open to those who write for the account.
 */
@Service
public class HandPosting {

    /** So many of the first words are looked for on the page; networks shorten what they show to strangers. */
    private static final int WORDS = 6;

    private final Deliveries deliveries;
    private final DeliveryRows rows;
    private final Clearances clearances;
    private final Connectors connectors;
    private final Connections connections;
    private final WebPages pages;
    private final MediaSource media;
    private final Rights rights;

    HandPosting(
            Deliveries deliveries,
            DeliveryRows rows,
            Clearances clearances,
            Connectors connectors,
            Connections connections,
            WebPages pages,
            MediaSource media,
            @Lazy Rights rights) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.clearances = clearances;
        this.connectors = connectors;
        this.connections = connections;
        this.pages = pages;
        this.media = media;
        this.rights = rights;
    }

    /** What this person may post, the longest overdue first. */
    List<Delivery> open(Actor actor) {
        return rows.handedOver().stream()
                .filter(delivery -> may(actor, delivery))
                .toList();
    }

    boolean may(Actor actor, Delivery delivery) {
        return rights.may(actor, Permission.DRAFT, scope(delivery));
    }

    /**
     * It was posted, at this address. The address has to belong to the account's network and to no other post; the page
     * is read where strangers may read it, and what was found is kept with the delivery.
     *
     * @throws Refused (400) for an address that cannot be the post's
     */
    public void posted(Actor actor, DeliveryId id, String address) {
        var delivery = handed(actor, id);
        var permalink = DeliveryController.address(address);
        check(delivery, permalink);
        deliveries.posted(actor, id, permalink, seen(delivery, permalink));
    }

    /** It was not posted and will not be. */
    void notPosted(Actor actor, DeliveryId id, String reason) {
        handed(actor, id);
        deliveries.notPosted(actor, id, DeliveryController.reason(reason));
    }

    /**
     * A picture, a video or its captions as it has to be posted, by its digest; whoever takes it reads it to its end or
     * closes it.
     */
    File file(Actor actor, DeliveryId id, String sha256) {
        var content = handed(actor, id).content();
        return files(content.media())
                .filter(one -> one.sha256().equals(sha256))
                .findFirst()
                .map(one -> new File(one.mime(), media.open(sha256)))
                .orElseThrow(() -> Refused.missing("delivery"));
    }

    private static Stream<Named> files(List<Media> all) {
        return all.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(new Named(one.sha256(), one.mime())),
                        one.captions().stream().map(captions -> new Named(captions.sha256(), captions.mime()))));
    }

    record File(String mime, InputStream bytes) {}

    private record Named(String sha256, String mime) {}

    private Delivery handed(Actor actor, DeliveryId id) {
        var delivery = deliveries.get(id);
        rights.require(actor, Permission.DRAFT, scope(delivery));
        if (delivery.status() != DeliveryStatus.HANDED_OVER) {
            throw Refused.overtaken(Problem.of("", "delivery.refused.not-by-hand"));
        }
        return delivery;
    }

    private Scope scope(Delivery delivery) {
        return clearances.of(delivery.source()).scope(delivery.source());
    }

    private void check(Delivery delivery, URI permalink) {
        var account =
                Objects.requireNonNull(connections.get(delivery.connection()).address());
        connectors
                .byHand(delivery)
                .flatMap(place -> place.wrong(account, permalink))
                .ifPresent(problem -> {
                    throw Refused.invalid(problem);
                });
        if (rows.standsElse(delivery.id(), delivery.connection(), permalink)) {
            throw Refused.invalid(Problem.of("permalink", "delivery.refused.permalink-taken"));
        }
    }

    /** Pages behind a sign-in, or made by scripts, do not show the words; then a person's word is what we have. */
    private boolean seen(Delivery delivery, URI permalink) {
        var words = firstWords(delivery.content().text());
        if (words.isEmpty() || connections.get(delivery.connection()).practice()) {
            return false;
        }
        return pages.fetch(permalink) instanceof FetchedPage.Read page
                && page.found()
                && plain(page.text()).contains(words);
    }

    static String firstWords(String text) {
        var words = plain(text).split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(WORDS, words.length)));
    }

    /** Letters and numbers only: pages write quotation marks, entities and line ends in their own ways. */
    private static String plain(String text) {
        return text.replaceAll("&#?\\w+;", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
