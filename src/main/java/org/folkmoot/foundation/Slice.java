package org.folkmoot.foundation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list.
 *
 * @param next an opaque mark to ask for the following rows with; null on the last page
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

    /** Cuts the one row too many that a storage class asks for to learn whether there are more. */
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, List<String>> key) {
        if (oneMore.size() <= limit) {
            return new Slice<>(List.copyOf(oneMore), null);
        }
        var rows = List.copyOf(oneMore.subList(0, limit));
        return new Slice<>(rows, mark(key.apply(rows.getLast())));
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> row) {
        return new Slice<>(rows.stream().<R>map(row).toList(), next);
    }

    /** The key values in a mark, or empty when there is none; a mark that is no mark is refused. */
    public static Optional<List<String>> key(@Nullable String mark, int parts) {
        if (mark == null || mark.isBlank()) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8);
            var key = List.of(text.split("\u001f", -1));
            if (key.size() == parts + 1 && key.getLast().equals(check(key.subList(0, parts)))) {
                return Optional.of(key.subList(0, parts));
            }
        } catch (IllegalArgumentException e) {
            // falls through: not something that we gave out
        }
        throw Refused.invalid(Problem.of("after", "web.page.unknown"));
    }

    private static String mark(List<String> key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((joined(key) + "\u001f" + check(key)).getBytes(StandardCharsets.UTF_8));
    }

    /** A mark that was cut or typed by hand does not reach the database as a time or an id that is none. */
    private static String check(List<String> key) {
        var sum = new CRC32();
        sum.update(joined(key).getBytes(StandardCharsets.UTF_8));
        return Long.toString(sum.getValue(), 36);
    }

    private static String joined(List<String> key) {
        return String.join("\u001f", key);
    }
}
