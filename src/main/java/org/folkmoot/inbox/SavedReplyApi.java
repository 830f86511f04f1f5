package org.folkmoot.inbox;

import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved replies for other programs. */
@RestController
@RequestMapping("/api/v1/saved-replies")
class SavedReplyApi {

    private final Phrasebook phrasebook;

    SavedReplyApi(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    record NewSavedReply(@Nullable String title, @Nullable String text) {}

    record SavedReplyBody(UUID id, String title, String text) {
        static SavedReplyBody of(SavedReply reply) {
            return new SavedReplyBody(reply.id().value(), reply.title(), reply.text());
        }
    }

    @GetMapping
    List<SavedReplyBody> list(Actor actor) {
        return phrasebook.replies().stream().map(SavedReplyBody::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SavedReplyBody add(Actor actor, @RequestBody NewSavedReply body) {
        return SavedReplyBody.of(phrasebook.add(actor, said(body.title()), said(body.text())));
    }

    @PutMapping("/{id}")
    SavedReplyBody change(Actor actor, @PathVariable UUID id, @RequestBody NewSavedReply body) {
        return SavedReplyBody.of(phrasebook.change(actor, new SavedReplyId(id), said(body.title()), said(body.text())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        phrasebook.remove(actor, new SavedReplyId(id));
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
