package org.folkmoot.checks;

import java.time.LocalDate;

/**
 * Where on a network a setting stands, or why it has none; its words stand in {@code messages/} under
 * {@code checks.place}.
 *
 * @param name the network and the place, such as {@code bluesky.profile}
 * @param source where it was read, mostly an address; empty where nothing was
 */
record Place(String name, Grounds grounds, String source, LocalDate readOn) {

    String key() {
        return "checks.place." + name;
    }
}
