package org.folkmoot.networks.facebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.PublishPlan;
import org.folkmoot.networks.Step;
import org.folkmoot.networks.Step.Safety;

/** What has to be done for an order, in order: files first and unseen, then the one request that makes it appear. */
final class FacebookSteps {

    static final String PHOTO = "upload-photo";
    static final String FEED = "publish";
    static final String COMMENT = "comment";
    static final String PHOTO_STORY = "publish-photo-story";
    static final String BEGIN = "begin-video";
    static final String PART = "upload-part";
    static final String FINISH = "publish-video";
    static final String CAPTIONS = "captions";
    static final String FIRST_COMMENT = "first-comment";

    /** Of the files, or of the parts of one, from 0. */
    static final String NUMBER = "image";

    /** What one step of a video takes up, so that it fits into the time of a step: 2.3 megabits a second are enough. */
    static final long BYTES = 16L * 1024 * 1024;

    /** The page's edge that a video goes to. */
    static final String EDGE = "edge";

    static final String REELS = "video_reels";
    static final String STORIES = "video_stories";
    static final String VIDEOS = "videos";

    private final List<Step> steps = new ArrayList<>();

    private FacebookSteps() {}

    static PublishPlan plan(PublishOrder order) {
        var made = new FacebookSteps();
        if (order.reply()) {
            made.add(COMMENT, Safety.COMMIT, Map.of());
        } else {
            made.post(order.content());
        }
        return new PublishPlan(made.steps);
    }

    /** What kind of step it was at which an attempt came to a stop. */
    static Step at(PublishOrder order, int index) {
        return plan(order).steps().get(index);
    }

    static boolean last(PublishOrder order, String kind) {
        return plan(order).steps().getLast().kind().equals(kind);
    }

    private void post(Content content) {
        if (!content.videos().isEmpty()) {
            video(content);
        } else {
            photos(content);
        }
        if (content.firstComment() != null) {
            add(FIRST_COMMENT, Safety.COMMIT, Map.of());
        }
    }

    private void photos(Content content) {
        for (var i = 0; i < content.media().size(); i++) {
            add(PHOTO, Safety.ORPHAN_HARMLESS, Map.of(NUMBER, String.valueOf(i)));
        }
        add(content.form() == Content.Form.STORY ? PHOTO_STORY : FEED, Safety.COMMIT, Map.of());
    }

    private void video(Content content) {
        var edge = switch (content.form()) {
            case POST -> VIDEOS;
            case REEL -> REELS;
            case STORY -> STORIES;
        };
        add(BEGIN, Safety.ORPHAN_HARMLESS, Map.of(EDGE, edge));
        for (var i = 0; i < parts(content.videos().getFirst(), edge); i++) {
            add(PART, Safety.IDEMPOTENT, Map.of(EDGE, edge, NUMBER, String.valueOf(i)));
        }
        add(FINISH, Safety.COMMIT, Map.of(EDGE, edge));
        for (var i = 0; i < content.videos().getFirst().captions().size(); i++) {
            add(CAPTIONS, Safety.IDEMPOTENT, Map.of(NUMBER, String.valueOf(i)));
        }
    }

    /** Reels and stories go to a place that takes the rest of a file at once, from wherever it broke off. */
    private static long parts(Media video, String edge) {
        return edge.equals(VIDEOS) ? Math.max(1, (video.bytes() + BYTES - 1) / BYTES) : 1;
    }

    private void add(String kind, Safety safety, Map<String, String> args) {
        steps.add(new Step(steps.size(), kind, safety, args));
    }
}
