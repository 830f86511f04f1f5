package org.folkmoot.delivery;

import java.time.Duration;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Media;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How deliveries are worked through, from the environment: {@code FOLKMOOT_DELIVERY_PERNETWORK=16} and so on.
 *
 * @param enabled whether this node delivers at all
 * @param pause the dispatcher looks at least so often
 * @param perNetwork the most requests of this node that are under way to one network
 * @param reserve so many more for emergencies, so that they never wait for a slow network's other posts
 * @param request one request, from the first byte to the last
 * @param lease a worker that has not written for so long is dead; so long that it cannot still send
 * @param upload a video may go up as slowly as this in a second; request and lease are longer by that time
 * @param lateAfter what has been due for so long without being looked at makes the dispatcher late
 */
@ConfigurationProperties("folkmoot.delivery")
record DeliverySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("16") int perNetwork,
        @DefaultValue("4") int reserve,
        @DefaultValue("60s") Duration request,
        @DefaultValue("150s") Duration lease,
        @DefaultValue("512KB") DataSize upload,
        @DefaultValue("2m") Duration lateAfter) {

    DeliverySettings {
        if (perNetwork < 1 || reserve < 0 || lease.compareTo(request.multipliedBy(2)) <= 0) {
            throw new IllegalArgumentException("FOLKMOOT_DELIVERY_PERNETWORK needs at least 1, and "
                    + "FOLKMOOT_DELIVERY_LEASE more than twice FOLKMOOT_DELIVERY_REQUEST.");
        }
        if (upload.toBytes() < 1) {
            throw new IllegalArgumentException("FOLKMOOT_DELIVERY_UPLOAD needs at least 1B.");
        }
    }

    /** How much longer than usual one request may take, for the largest video in it. */
    Duration longer(Content content) {
        var largest = content.videos().stream().mapToLong(Media::bytes).max().orElse(0);
        return Duration.ofSeconds(largest / upload.toBytes());
    }

    /** A hold that ends earlier than so long from now is renewed before a request is begun. */
    Duration needed() {
        return request.multipliedBy(2);
    }
}
