package org.folkmoot.publishing;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Posts that were made on the networks themselves, for programs. */
@RestController
@RequestMapping("/api/v1/native-posts")
class NativePostApi {

    private static final int MOST = 100;

    private final Publishing publishing;
    private final Composer composer;

    NativePostApi(Publishing publishing, Composer composer) {
        this.publishing = publishing;
        this.composer = composer;
    }

    record NativePostBody(
            UUID id,
            UUID account,
            String remoteId,
            @Nullable URI permalink,
            String text,
            int images,
            String madeWith,
            Instant postedAt,
            Instant seenAt,
            @Nullable Instant changedAt,
            @Nullable Instant goneAt) {

        static NativePostBody of(NativePost post) {
            return new NativePostBody(
                    post.id().value(),
                    post.account().value(),
                    post.remoteId(),
                    post.permalink(),
                    post.text(),
                    post.images(),
                    post.madeWith(),
                    post.postedAt(),
                    post.seenAt(),
                    post.changedAt(),
                    post.goneAt());
        }
    }

    @Operation(
            summary = "Posts that were made on the networks themselves, newest first; of one account where it is given")
    @GetMapping
    Slice<NativePostBody> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        composer.requireReading(actor);
        return publishing
                .natives(account == null ? null : new AccountId(account), after, Math.clamp(limit, 1, MOST))
                .map(NativePostBody::of);
    }

    @GetMapping("/{id}")
    NativePostBody get(Actor actor, @PathVariable UUID id) {
        composer.requireReading(actor);
        return NativePostBody.of(publishing.nativePost(new NativePostId(id)));
    }
}
