package org.folkmoot.networks.practice;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.folkmoot.networks.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One page of what the Graph API lists: data, and paging with cursors. */
public final class GraphPages {

    private static final int LONGEST = 100;

    private GraphPages() {}

    /** @param modifiers {@code limit} and {@code after}; {@code summary} adds the total */
    public static <T> ObjectNode of(Map<String, String> modifiers, List<T> all, Function<T, ObjectNode> shown) {
        var limit = Integer.parseInt(modifiers.getOrDefault("limit", "25"));
        var from = offset(modifiers.get("after"));
        var to = Math.min(all.size(), from + Math.min(limit, LONGEST));
        var node = Json.object();
        var data = node.putArray("data");
        for (var i = from; i < to; i++) {
            data.add(shown.apply(all.get(i)));
        }
        if (!data.isEmpty()) {
            var paging = node.putObject("paging");
            paging.putObject("cursors").put("before", "o" + from).put("after", "o" + to);
            if (to < all.size()) {
                paging.put("next", "https://graph.facebook.com/next");
            }
        }
        if (modifiers.containsKey("summary")) {
            node.putObject("summary").put("total_count", all.size());
        }
        return node;
    }

    private static int offset(@Nullable String cursor) {
        return cursor == null ? 0 : Integer.parseInt(cursor.substring(1));
    }
}
