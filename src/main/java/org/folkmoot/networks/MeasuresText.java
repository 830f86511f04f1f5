package org.folkmoot.networks;

import java.util.List;
import org.folkmoot.foundation.Problem;

/** Knows what the network takes, before anything is sent: while somebody writes, and again before publishing. Pure. */
public interface MeasuresText extends Capability {

    Limits limits();

    /** The text's length as this network counts it; where it counts in two ways, the fuller one comes first. */
    List<Length> lengths(String text);

    /** Everything for which the network would refuse it; {@link Problem#field()} is {@code text}, {@code media} or {@code link}. */
    List<Problem> problems(Content content);

    Preview preview();

    /** The longest caption file of a video in bytes; 0 where nobody says. */
    default long captionBytes() {
        return 0;
    }

    /** The same for an account whose own limits were read; every account has the same ones where none can be read. */
    default MeasuresText within(Limits account) {
        return this;
    }
}
