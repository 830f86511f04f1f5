package org.folkmoot.attestations;

/**
 * All in days.
 *
 * @param every how long a confirmation holds
 * @param ahead how long before its end the owner is asked
 * @param deputyAfter how long after its end the deputy is asked too
 * @param escalateAfter how long after its end the escalation contact is told
 */
public record AttestationSettings(int every, int ahead, int deputyAfter, int escalateAfter) {

    static final AttestationSettings DEFAULT = new AttestationSettings(90, 14, 7, 14);
}
