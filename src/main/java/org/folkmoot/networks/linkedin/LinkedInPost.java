package org.folkmoot.networks.linkedin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Poll;
import tools.jackson.databind.node.ObjectNode;

/** An order as LinkedIn's post: public, in the feed of everybody who follows the page. */
final class LinkedInPost {

    private static final Map<Long, String> OPEN =
            Map.of(1L, "ONE_DAY", 3L, "THREE_DAYS", 7L, "SEVEN_DAYS", 14L, "FOURTEEN_DAYS");
    private static final int LONGEST_TITLE = 100;

    private LinkedInPost() {}

    static ObjectNode of(Urn author, Content content, List<Handle> known) {
        var body = Json.object()
                .put("author", author.text())
                .put("commentary", LittleText.of(content.text()))
                .put("visibility", "PUBLIC");
        var distribution = body.putObject("distribution").put("feedDistribution", "MAIN_FEED");
        distribution.putArray("targetEntities");
        distribution.putArray("thirdPartyDistributionChannels");
        content(body, content, known);
        return body.put("lifecycleState", "PUBLISHED").put("isReshareDisabledByAuthor", false);
    }

    private static void content(ObjectNode body, Content content, List<Handle> known) {
        var poll = content.poll();
        var link = content.link();
        if (poll != null) {
            poll(body.putObject("content").putObject("poll"), LinkedInText.question(content), poll);
        } else if (content.media().size() > 1) {
            var images = body.putObject("content").putObject("multiImage").putArray("images");
            for (var i = 0; i < content.media().size(); i++) {
                described(images.addObject(), i, content.media().get(i), known);
            }
        } else if (content.media().size() == 1) {
            media(body.putObject("content").putObject("media"), content, known);
        } else if (link != null) {
            var host = link.getHost() == null ? link.toString() : link.getHost();
            var card = content.card();
            var named = content.title() == null ? host : content.title();
            var article = body.putObject("content")
                    .putObject("article")
                    .put("source", link.toString())
                    .put("title", card == null || card.title().isBlank() ? named : card.title());
            if (card != null && !card.description().isEmpty()) {
                article.put("description", card.description());
            }
            LinkedInUploads.find(known, LinkedInUploads.THUMBNAIL).ifPresent(image -> article.put("thumbnail", image));
        }
    }

    /** The picture of the card that is shown: LinkedIn takes none from the page by itself. */
    static Optional<Media> thumbnail(Content content) {
        var card = content.card();
        return card == null || content.link() == null || !content.media().isEmpty() || content.poll() != null
                ? Optional.empty()
                : Optional.ofNullable(card.picture());
    }

    private static void media(ObjectNode into, Content content, List<Handle> known) {
        var media = content.media().getFirst();
        if (media.mime().startsWith("image/")) {
            described(into, 0, media, known);
        } else {
            into.put("id", LinkedInUploads.value(known, LinkedInUploads.MEDIA + 0))
                    .put("title", title(content, media));
        }
    }

    private static void described(ObjectNode into, int index, Media media, List<Handle> known) {
        into.put("id", LinkedInUploads.value(known, LinkedInUploads.MEDIA + index));
        if (!media.decorative()) {
            into.put("altText", media.alt());
        }
    }

    /** A video or a document is called by its title, by what it shows, or by how the text begins. */
    private static String title(Content content, Media media) {
        if (content.title() != null && !content.title().isBlank()) {
            return content.title();
        }
        var words = media.decorative() ? LittleText.seen(content.text()) : media.alt();
        var line = words.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST_TITLE
                ? line
                : line.substring(0, LONGEST_TITLE - 1).strip() + "…";
    }

    private static void poll(ObjectNode into, String question, Poll poll) {
        into.put("question", question);
        var options = into.putArray("options");
        poll.options().forEach(option -> options.addObject().put("text", option));
        into.putObject("settings").put("duration", OPEN.getOrDefault(poll.open().toDays(), "ONE_DAY"));
    }
}
