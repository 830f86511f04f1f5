package org.folkmoot.notifications;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said, by its keys in {@code messages/}. The subject is also the text of the in-app notice.
 *
 * @param args named values for both texts
 * @param path where the reader is sent, a path of this application; the mail turns it into a whole address
 */
public record Message(
        String subjectKey,
        String bodyKey,
        Map<String, String> args,
        @Nullable String path) {}
