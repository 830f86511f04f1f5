package org.folkmoot.networks;

import java.net.URI;
import java.time.LocalDate;

/**
 * How a network shows a post in people's feeds: the rules that a faithful preview follows.
 *
 * @param cutAfter characters before "See more"; 0 where the whole text is shown
 * @param linkCard who makes the card of a link
 * @param handles how the author is named
 * @param hashtagsLink true where #words become links
 * @param source where the rule was found
 * @param read when that was read
 */
public record Preview(
        int cutAfter, LinkCard linkCard, Handles handles, boolean hashtagsLink, URI source, LocalDate read) {

    public enum LinkCard {
        /** The network fetches the page. */
        BY_NETWORK,
        /** We send the card. */
        BY_US,
        NONE
    }

    public enum Handles {
        NAME_ONLY,
        NAME_AND_HANDLE
    }
}
