package org.folkmoot.requests;

public enum ProbationOutcome {
    KEEP,
    EXTEND,
    CLOSE
}
