package org.folkmoot.publishing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** The buttons beside the further texts of a thread: one more, one less, one earlier, one later. */
final class Parts {

    private Parts() {}

    static List<String> pressed(List<String> parts, MultiValueMap<String, String> typed) {
        var changed = new ArrayList<>(parts);
        if (typed.containsKey("addPart") && changed.size() < Extras.MOST_PARTS - 1) {
            changed.add("");
        }
        index(typed, "dropPart", changed, 0).forEach(i -> changed.remove(i.intValue()));
        index(typed, "raisePart", changed, 1).forEach(i -> Collections.swap(changed, i, i - 1));
        return List.copyOf(changed);
    }

    private static List<Integer> index(
            MultiValueMap<String, String> typed, String name, List<String> parts, int lowest) {
        return typed.getOrDefault(name, List.of()).stream()
                .filter(value -> value.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .filter(i -> i >= lowest && i < parts.size())
                .limit(1)
                .toList();
    }
}
