package org.folkmoot.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list's filter as it stands in the address; what it does not understand it leaves out.
 *
 * @param state {@code red}, {@code amber}, {@code green}, {@code drift} or {@code open}
 * @param after the number of rows before this page
 */
public record ChecksQuery(
        @Nullable String text,
        @Nullable String network,
        @Nullable String service,
        @Nullable String state,
        @Nullable String after) {

    boolean keeps(CheckSheet sheet) {
        var account = sheet.account();
        return (blank(text) || contains(account.name(), text) || contains(account.handle(), text))
                && (blank(network) || account.network().key().equals(network))
                && (blank(service) || account.service().value().toString().equals(service))
                && keepsState(sheet);
    }

    private boolean keepsState(CheckSheet sheet) {
        return switch (state == null ? "" : state) {
            case "red", "amber", "green" -> sheet.score().rag().key().equals(state);
            case "drift" -> sheet.lines().stream().anyMatch(line -> line.finding() && line.driftedAt() != null);
            case "open" -> sheet.score().open() > 0;
            default -> true;
        };
    }

    int from() {
        return after != null && after.matches("\\d{1,7}") ? Integer.parseInt(after) : 0;
    }

    @Nullable
    String next(List<?> all, int limit) {
        return from() + limit < all.size() ? String.valueOf(from() + limit) : null;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean contains(String text, @Nullable String part) {
        return part != null
                && text.toLowerCase(java.util.Locale.ROOT).contains(part.strip().toLowerCase(java.util.Locale.ROOT));
    }
}
