package org.folkmoot.publishing;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.assets.AssetId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Posts for programs: the same drafts, checks and approvals as on screen. */
@RestController
@RequestMapping("/api/v1/posts")
class PostApi {

    private static final int MOST = 100;

    private final Publishing publishing;
    private final Composer composer;
    private final Cards cards;

    PostApi(Publishing publishing, Composer composer, Cards cards) {
        this.publishing = publishing;
        this.composer = composer;
        this.cards = cards;
    }

    /** @param own where else the account departs from the post; left out where it does not */
    record AccountBody(
            UUID account, @Nullable String text, @Nullable OwnExtras own) {}

    record ImageBody(
            UUID asset, @Nullable String alt, @Nullable Boolean decorative) {}

    /**
     * @param version that was read; left out for a new post
     * @param extras a thread, a poll, a warning, how late it may be sent, its form, a first comment, a heading, who may
     *     answer, and what the link's card says; left out for none of them
     */
    record PostBody(
            @Nullable Integer version,
            @Nullable String title,
            @Nullable String text,
            @Nullable String link,
            @Nullable List<AccountBody> accounts,
            @Nullable List<ImageBody> images,
            @Nullable Instant dueAt,
            @Nullable Extras extras) {

        PostDraft draft() {
            return new PostDraft(
                    title == null ? "" : title,
                    text == null ? "" : text,
                    link == null ? "" : link,
                    accounts == null
                            ? List.of()
                            : accounts.stream().map(PostApi::account).toList(),
                    images == null
                            ? List.of()
                            : images.stream().map(PostApi::image).toList(),
                    dueAt,
                    extras == null ? Extras.none() : extras);
        }
    }

    record PostView(
            UUID id,
            int version,
            String title,
            String text,
            String link,
            List<ImageBody> images,
            @Nullable Instant dueAt,
            Extras extras,
            String savedBy,
            Instant savedAt,
            List<VariantApi.VariantBody> variants) {}

    record ListedPost(
            UUID id,
            int version,
            String title,
            String text,
            @Nullable Instant dueAt,
            String savedBy,
            Instant savedAt) {

        static ListedPost of(Post post) {
            return new ListedPost(
                    post.id().value(),
                    post.version(),
                    post.title(),
                    post.text(),
                    post.dueAt(),
                    post.savedBy(),
                    post.savedAt());
        }
    }

    @Operation(summary = "Posts, the one saved last first")
    @GetMapping
    Slice<ListedPost> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        composer.requireReading(actor);
        return publishing.newest(after, Math.clamp(limit, 1, MOST)).map(ListedPost::of);
    }

    @PostMapping
    ResponseEntity<PostView> draft(Actor actor, @RequestBody PostBody body) {
        var id = publishing.draft(actor, body.draft());
        return ResponseEntity.created(URI.create("/api/v1/posts/" + id.value())).body(view(id));
    }

    @GetMapping("/{id}")
    PostView get(Actor actor, @PathVariable UUID id) {
        composer.requireReading(actor);
        return view(new PostId(id));
    }

    @Operation(summary = "Saves a post; 409 when somebody saved another version in the meantime")
    @PutMapping("/{id}")
    PostView save(Actor actor, @PathVariable UUID id, @RequestBody PostBody body) {
        publishing.save(actor, new PostId(id), body.version() == null ? 0 : body.version(), body.draft());
        return view(new PostId(id));
    }

    @Operation(summary = "Submits every variant that is still a draft; 422 with everything that keeps one of them back")
    @PostMapping("/{id}/submission")
    PostView submit(Actor actor, @PathVariable UUID id) {
        cards.complete(actor, new PostId(id));
        publishing.submitAll(actor, new PostId(id));
        return view(new PostId(id));
    }

    private PostView view(PostId id) {
        var post = publishing.post(id);
        return new PostView(
                id.value(),
                post.version(),
                post.title(),
                post.text(),
                post.link(),
                post.images().stream()
                        .map(image -> new ImageBody(image.asset().value(), image.alt(), image.decorative()))
                        .toList(),
                post.dueAt(),
                post.extras(),
                post.savedBy(),
                post.savedAt(),
                publishing.variants(id).stream().map(VariantApi.VariantBody::of).toList());
    }

    private static PostDraft.ForAccount account(AccountBody body) {
        return new PostDraft.ForAccount(
                new AccountId(body.account()), body.text(), body.own() == null ? OwnExtras.none() : body.own());
    }

    private static PostDraft.Image image(ImageBody body) {
        return new PostDraft.Image(
                new AssetId(body.asset()),
                body.alt() == null ? "" : body.alt(),
                Boolean.TRUE.equals(body.decorative()));
    }
}
