package org.folkmoot.people;

import java.util.List;
import java.util.UUID;

/** A socket: the accounts and services to which a role can be limited, by name. The register fills it. */
public interface ScopeNames {

    List<Named> services();

    List<Named> accounts();

    record Named(UUID id, String name) {}
}
