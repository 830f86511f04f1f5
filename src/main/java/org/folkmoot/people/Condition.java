package org.folkmoot.people;

import java.util.Optional;
import org.folkmoot.foundation.Problem;

/**
 * A socket: something beyond roles that has to be fulfilled before a permission may be used. Who is not trained may not
 * publish: the training room says so here.
 */
public interface Condition {

    /** Empty when nothing stands in the way; otherwise what to do about it. */
    Optional<Problem> unmet(PersonId person, Permission permission, Scope scope);
}
