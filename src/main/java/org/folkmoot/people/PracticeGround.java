package org.folkmoot.people;

import java.util.Optional;
import org.folkmoot.foundation.Problem;

/**
 * A socket: what this installation is connected to. As long as a demonstration has practice connections only, people may
 * come in through the practice door without a password.
 */
public interface PracticeGround {

    /** Why it is not, or no longer, practice only; empty while it is. */
    Optional<Problem> objection();
}
