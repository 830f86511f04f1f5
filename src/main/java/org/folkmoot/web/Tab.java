package org.folkmoot.web;

import org.jspecify.annotations.Nullable;

/**
 * One view of the same thing, as a link.
 *
 * @param count shown behind the text; null for none
 */
public record Tab(
        String text, String href, boolean current, @Nullable Long count) {

    public static Tab of(String text, String href, boolean current) {
        return new Tab(text, href, current, null);
    }
}
