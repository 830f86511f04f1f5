package org.folkmoot.networks.linkedin.practice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.jspecify.annotations.Nullable;

/** Comments on two levels; what is written below an answer belongs to the comment that the answer answers. */
record LinkedInComments(Entries entries, Settings settings, PracticeStage.Numbers numbers, LinkedInViews views) {

    private static final Pattern COMMENT = Pattern.compile("urn:li:comment:\\((urn:li:\\w+:[\\w-]+),([\\w-]+)\\)");
    private static final int LONGEST = 1250;

    /** An activity is another name of the post with the same number. */
    Optional<Entry> thing(String urn) {
        var number = urn.substring(urn.lastIndexOf(':') + 1);
        return COMMENT.matcher(urn).matches() || !urn.startsWith("urn:li:activity:")
                ? entries.find(Network.LINKEDIN, urn)
                : entries.find(Network.LINKEDIN, "urn:li:share:" + number)
                        .or(() -> entries.find(Network.LINKEDIN, "urn:li:ugcPost:" + number));
    }

    static String urn(String root, String number) {
        return "urn:li:comment:(" + activity(root) + "," + number + ")";
    }

    static String activity(String post) {
        return "urn:li:activity:" + post.substring(post.lastIndexOf(':') + 1);
    }

    Reply answer(Call call, Account account, String thread, @Nullable String number) {
        var under = thing(thread);
        if (under.isEmpty()) {
            return LinkedInReplies.missing(thread);
        }
        if (number == null) {
            return call.method().equals("POST") ? create(call, account, under.get()) : list(call, under.get());
        }
        var root = under.get().root() == null ? under.get().id() : under.get().root();
        var comment = entries.find(Network.LINKEDIN, urn(root, number))
                .filter(one -> !one.visibleAt().isAfter(settings.now()));
        return comment.isEmpty() ? LinkedInReplies.missing(number) : one(call, account, comment.get());
    }

    private Reply one(Call call, Account account, Entry comment) {
        var actor = call.query().getOrDefault("actor", "");
        var acts = actor.equals(LinkedInViews.organization(account.id()));
        var ours = comment.author().equals(account.id());
        return switch (call.method()) {
            case "GET" -> Reply.json(200, views.comment(comment));
            case "DELETE" ->
                acts && (ours || comment.account().equals(account.id()))
                        ? remove(comment)
                        : LinkedInReplies.forbidden("Only the author or the page may remove a comment");
            default ->
                acts && ours ? change(call, comment) : LinkedInReplies.forbidden("Only the author may change it");
        };
    }

    private Reply remove(Entry comment) {
        var root = comment.root() == null ? comment.id() : comment.root();
        entries.under(Network.LINKEDIN, root, settings.now()).stream()
                .filter(below -> comment.id().equals(below.parent()))
                .forEach(below -> entries.remove(Network.LINKEDIN, below.id()));
        entries.remove(Network.LINKEDIN, comment.id());
        return LinkedInReplies.empty(204);
    }

    private Reply change(Call call, Entry comment) {
        var text = call.json()
                .path("patch")
                .path("message")
                .path("$set")
                .path("text")
                .asString("");
        if (!call.header("x-restli-method").equals("PARTIAL_UPDATE") || text.isEmpty()) {
            return LinkedInReplies.error(400, "ILLEGAL_ARGUMENT", 0, "Not a partial update");
        }
        entries.change(comment.saying(text));
        return LinkedInReplies.empty(204);
    }

    private Reply create(Call call, Account account, Entry under) {
        var body = call.json();
        var text = body.path("message").path("text").asString("");
        var root = under.root() == null ? under.id() : under.root();
        if (!body.path("actor").asString("").equals(LinkedInViews.organization(account.id()))) {
            return LinkedInReplies.forbidden("Not enough permissions to comment as this actor");
        }
        if (text.isBlank() || text.length() > LONGEST) {
            return LinkedInReplies.invalid("FIELD_LENGTH_TOO_LONG", "message.text: 1 to " + LONGEST + " characters");
        }
        if (under.comment()
                && (!root.equals(under.parent())
                        || !body.path("parentComment").asString("").equals(under.id()))) {
            return LinkedInReplies.error(400, "INVALID_PARENT_COMMENT", 0, "A comment is answered on one level only");
        }
        if (!thing(body.path("object").asString("")).map(Entry::id).orElse("").equals(root)) {
            return LinkedInReplies.error(400, "INVALID_OBJECT", 0, "object is not what is commented on");
        }
        var now = settings.now();
        var number = String.valueOf(numbers.next());
        var entry = new Entry(
                Network.LINKEDIN,
                urn(root, number),
                under.account(),
                account.id(),
                text,
                now,
                now.plus(call.hidden()),
                under.id(),
                root,
                List.of(),
                "",
                "",
                "");
        entries.add(entry);
        return Reply.json(201, views.comment(entry)).with("x-restli-id", number);
    }

    private Reply list(Call call, Entry under) {
        var start = LinkedInViews.number(call, "start", 0);
        var count = LinkedInViews.number(call, "count", 10);
        var elements = Json.array();
        var root = under.root() == null ? under.id() : under.root();
        entries.under(Network.LINKEDIN, root, settings.now()).reversed().stream()
                .filter(comment -> under.id().equals(comment.parent()))
                .skip(start)
                .limit(count)
                .forEach(comment -> elements.add(views.comment(comment)));
        return LinkedInReplies.list(elements, start, count);
    }
}
