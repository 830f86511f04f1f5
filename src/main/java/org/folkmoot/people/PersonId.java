package org.folkmoot.people;

import java.util.UUID;

public record PersonId(UUID value) {}
