package org.folkmoot.reporting;

import org.folkmoot.publishing.NativePostClaimed;
import org.folkmoot.publishing.NativePostFound;
import org.folkmoot.publishing.VariantPublished;
import org.folkmoot.publishing.VariantRecognised;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what has been published, from here or on the networks themselves, and counts each post once. */
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
                event.at(),
                false));
    }

    /** Counted too, since it is what residents saw. */
    @ApplicationModuleListener
    void on(NativePostFound event) {
        var permalink = event.permalink();
        snapshots.publish(new ReportedPost(
                event.post().value(),
                event.account(),
                event.remoteId(),
                permalink == null ? null : permalink.toString(),
                event.subject().label(),
                event.postedAt(),
                true));
    }

    @ApplicationModuleListener
    void on(NativePostClaimed event) {
        snapshots.forget(event.post().value());
    }

    @ApplicationModuleListener
    void on(VariantRecognised event) {
        snapshots.recognise(event.variant().value(), event.remoteId());
    }
}
