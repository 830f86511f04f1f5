package org.folkmoot.reporting;

import org.folkmoot.publishing.VariantPublished;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what has been published. */
@Component
class PublishedPosts {

    private final Snapshots snapshots;

    PublishedPosts(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @ApplicationModuleListener
    void on(VariantPublished event) {
        var permalink = event.permalink();
        snapshots.publish(new ReportedPost(
                event.variant().value(),
                event.account(),
                event.remoteId(),
                permalink == null ? null : permalink.toString(),
                event.subject().label(),
                event.at()));
    }
}
