package org.folkmoot.register;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saved views of the list of accounts: those of whoever made the token, and those that everybody sees. */
@RestController
@RequestMapping("/api/v1/account-views")
class SavedViewsApi {

    private final ViewKeeping views;

    SavedViewsApi(ViewKeeping views) {
        this.views = views;
    }

    /** @param query the end of an address of {@code /api/v1/accounts}, such as {@code status=LIVE&problem=people} */
    record SavedViewBody(UUID id, String name, boolean shared, String query) {

        static SavedViewBody of(SavedView view) {
            return new SavedViewBody(view.id(), view.name(), view.shared(), view.query());
        }
    }

    /** @param shared for everybody, by those who keep the register */
    record ViewName(@Nullable String name, @Nullable Boolean shared) {}

    @GetMapping
    List<SavedViewBody> all(Actor actor) {
        return views.of(actor).stream().map(SavedViewBody::of).toList();
    }

    /** The filter stands in the address, as for the list itself. */
    @PostMapping
    ResponseEntity<SavedViewBody> save(@RequestBody ViewName body, AccountQuery query, Actor actor) {
        var name = body.name() == null ? "" : body.name();
        var view = views.save(actor, name, Boolean.TRUE.equals(body.shared()), query);
        return ResponseEntity.created(URI.create("/api/v1/account-views/" + view.id()))
                .body(SavedViewBody.of(view));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id, Actor actor) {
        views.remove(actor, id);
        return ResponseEntity.noContent().build();
    }
}
