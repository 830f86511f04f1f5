package org.folkmoot.people;

import java.util.List;

/** Whom to invite: they get a one-time link by mail and choose their own password. */
public record Invitation(String name, String email, String jobTitle, List<Grant> roles) {}
