package org.folkmoot.publishing;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folkmoot.foundation.Problem;
import org.folkmoot.register.Account;
import org.jspecify.annotations.Nullable;

/**
 * What a check looks at: a variant as it is, or as somebody is just typing it.
 *
 * @param post null while it was never saved
 * @param link as typed
 * @param extras what of the post goes there
 * @param lacked what stays behind because the network has no place for it
 */
public record Checked(
        @Nullable PostId post,
        Account account,
        String text,
        String link,
        List<PostImage> images,
        @Nullable Instant dueAt,
        Extras extras,
        List<Problem> lacked) {

    /** Every text that people read: the first one, the parts of a thread, the first comment. */
    List<String> words() {
        return Stream.of(Stream.of(text), extras.thread().stream(), Stream.of(extras.firstComment()))
                .flatMap(Function.identity())
                .filter(words -> !words.isBlank())
                .toList();
    }

    Checked(
            @Nullable PostId post,
            Account account,
            String text,
            String link,
            List<PostImage> images,
            @Nullable Instant dueAt,
            Extras extras) {
        this(post, account, text, link, images, dueAt, extras, List.of());
    }

    /** Plain words and pictures. */
    Checked(
            @Nullable PostId post,
            Account account,
            String text,
            String link,
            List<PostImage> images,
            @Nullable Instant dueAt) {
        this(post, account, text, link, images, dueAt, Extras.none());
    }
}
