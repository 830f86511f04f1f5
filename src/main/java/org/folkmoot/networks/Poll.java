package org.folkmoot.networks;

import java.time.Duration;
import java.util.List;

/**
 * A question with answers to choose from; the question is the post's text.
 *
 * @param options in the order in which people see them
 * @param open how long people may vote
 */
public record Poll(List<String> options, Duration open) {

    public Poll {
        options = List.copyOf(options);
    }
}
