package org.folkmoot.publishing;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One amendment with what this reader may do. Public for its template only.
 *
 * @param networkName the network's own name
 * @param diff what a correction takes out and puts in; empty for the others
 * @param approvable this reader may approve it now
 * @param objection why they may not, while it waits
 * @param withdrawable they may call it off
 */
public record AmendmentPage(
        Amendment amendment,
        String account,
        String network,
        String networkName,
        List<WordDiff.Piece> diff,
        boolean approvable,
        @Nullable Problem objection,
        boolean withdrawable,
        String reason,
        List<Problem> problems) {}
