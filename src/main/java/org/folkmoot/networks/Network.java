package org.folkmoot.networks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A social network by its key, which is also the name of its icon. {@link Networks} tells its name and whether an account
 * on it can be connected; an account on any network can be in the register.
 */
public record Network(@JsonValue String key) {

    // First, since making the constants below uses it.
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public static final Network FACEBOOK = new Network("facebook");
    public static final Network INSTAGRAM = new Network("instagram");
    public static final Network THREADS = new Network("threads");
    public static final Network X = new Network("x");
    public static final Network LINKEDIN = new Network("linkedin");
    public static final Network BLUESKY = new Network("bluesky");
    public static final Network MASTODON = new Network("mastodon");
    public static final Network YOUTUBE = new Network("youtube");
    public static final Network TIKTOK = new Network("tiktok");
    public static final Network NEXTDOOR = new Network("nextdoor");
    public static final Network GOOGLE_BUSINESS = new Network("google-business");
    public static final Network WHATSAPP = new Network("whatsapp");

    /** Any place without an API that serves us: a person posts the prepared text and confirms with the link. */
    public static final Network MANUAL = new Network("manual");

    @JsonCreator
    public Network {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not the key of a network: " + key);
        }
    }
}
