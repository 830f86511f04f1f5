package org.folkmoot.networks.linkedin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** LinkedIn's names of things. In an address every colon, comma and bracket of one is encoded. */
record Urn(String text) {

    private static final String ORGANIZATION = "urn:li:organization:";
    private static final String PERSON = "urn:li:person:";
    private static final Pattern COMMENT = Pattern.compile("urn:li:comment:\\((urn:li:\\w+:[\\w-]+),([\\w-]+)\\)");

    /**
     * @param object what it was written under, an activity mostly
     * @param id its own number there
     */
    record Comment(String object, String id) {

        String address() {
            return "/rest/socialActions/" + new Urn(object).encoded() + "/comments/" + id;
        }
    }

    static Urn organization(String id) {
        return new Urn(ORGANIZATION + id);
    }

    static Urn comment(String object, String id) {
        return new Urn("urn:li:comment:(" + object + "," + id + ")");
    }

    Optional<Comment> comment() {
        var match = COMMENT.matcher(text);
        return match.matches() ? Optional.of(new Comment(match.group(1), match.group(2))) : Optional.empty();
    }

    boolean person() {
        return text.startsWith(PERSON);
    }

    boolean organization() {
        return text.startsWith(ORGANIZATION);
    }

    /** What stands behind the last colon. */
    String id() {
        return text.substring(text.lastIndexOf(':') + 1);
    }

    /** {@code share}, {@code image}. */
    String kind() {
        var parts = text.split(":", 4);
        return parts.length > 2 ? parts[2] : "";
    }

    String encoded() {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text;
    }
}
