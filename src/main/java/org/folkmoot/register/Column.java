package org.folkmoot.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of the register's files: the name that we write, and the names that we also understand. */
enum Column {
    NETWORK("network", "platform", "channel"),
    NAME("name", "account", "account name", "page", "title"),
    HANDLE("handle", "username", "user name", "screen name"),
    ADDRESS("address", "url", "link", "web address", "website"),
    REMOTE_ID("network id", "id", "remote id", "page id"),
    KIND("kind", "type"),
    SERVICE("service", "team", "department"),
    DIRECTORATE("directorate", "division"),
    OWNER("owner", "owner email", "contact", "point of contact"),
    DEPUTY("deputy", "deputy email", "second contact"),
    PURPOSE("purpose", "aim"),
    AUDIENCE("audience", "target audience"),
    STATUS("status", "state"),
    NOTES("notes", "comment", "comments");

    static final List<String> NAMES =
            Arrays.stream(values()).map(column -> column.title).toList();

    private final String title;
    private final Set<String> others;

    Column(String title, String... others) {
        this.title = title;
        this.others = Set.of(others);
    }

    String title() {
        return title;
    }

    static Optional<Column> of(String heading) {
        var name = heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        return Arrays.stream(values())
                .filter(column -> column.title.equals(name) || column.others.contains(name))
                .findFirst();
    }
}
