package org.folkmoot.risk;

/**
 * A socket: looks for one hazard. Its risk is opened when the thing is seen and closed when it is not seen any more.
 * Rooms above implement it for what only they know, such as targets that were missed.
 */
public interface Detector {

    Hazard hazard();

    Judgement judge(Facts facts);
}
