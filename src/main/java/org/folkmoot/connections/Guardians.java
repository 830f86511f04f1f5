package org.folkmoot.connections;

import java.util.List;
import org.folkmoot.people.PersonId;

/** A socket: who answers for the account that a connection reaches. The register implements it. */
public interface Guardians {

    /** Its owner and its deputy, as far as they are named. */
    List<PersonId> first(ConnectionId connection);

    /** Who is asked when those do not put it right. */
    List<PersonId> next(ConnectionId connection);
}
