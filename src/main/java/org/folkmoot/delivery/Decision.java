package org.folkmoot.delivery;

import java.net.URI;

/** What a person says about a delivery whose outcome cannot be read back. */
public sealed interface Decision {

    /** It is on the network, at this address. */
    record ItAppeared(URI permalink) implements Decision {}

    /** It is not on the network: send it again, from now on with a fresh hour. */
    record ItDidNotSendAgain() implements Decision {}

    /** Leave it: it will not be sent again from here, whatever happened. */
    record GiveUp(String reason) implements Decision {}
}
