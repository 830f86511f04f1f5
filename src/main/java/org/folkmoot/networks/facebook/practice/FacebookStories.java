package org.folkmoot.networks.facebook.practice;

import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;

/** Pictures that are gone after a day, and what a page shows beside its posts. */
record FacebookStories(Entries entries, Settings settings, PracticeStage.Numbers numbers) {

    Reply photoStory(Call call, Account page, Map<String, String> parameters) {
        var photo = parameters.getOrDefault("photo_id", "");
        var blob = entries.blob(Network.FACEBOOK, page.id(), photo);
        if (blob.isEmpty()) {
            return GraphReplies.gone(photo);
        }
        var at = settings.now();
        var post = String.valueOf(numbers.next());
        entries.add(new Entry(
                Network.FACEBOOK,
                page.id() + "_" + post,
                page.id(),
                page.id(),
                "",
                at,
                at.plus(call.hidden()),
                null,
                null,
                List.of(new Entry.Image(photo, blob.get().alt())),
                "",
                Json.text(Json.object().put("form", "photo_stories").put("video", photo)),
                ""));
        return Reply.json(200, Json.object().put("success", true).put("post_id", page.id() + "_" + post));
    }

    Reply stories(Account page) {
        var body = Json.object();
        var data = body.putArray("data");
        entries.by(Network.FACEBOOK, page.id(), false, settings.now()).stream()
                .filter(entry -> FacebookNodes.form(entry).endsWith("_stories"))
                .forEach(entry -> data.addObject()
                        .put("post_id", entry.id())
                        .put("media_id", Json.read(entry.record()).path("video").asString(""))
                        .put("creation_time", String.valueOf(entry.createdAt().getEpochSecond())));
        return Reply.json(200, body);
    }

    List<Entry> reels(Account page) {
        return entries.by(Network.FACEBOOK, page.id(), false, settings.now()).stream()
                .filter(entry -> FacebookNodes.form(entry).equals("video_reels"))
                .toList();
    }
}
