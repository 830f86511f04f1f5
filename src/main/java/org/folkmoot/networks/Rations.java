package org.folkmoot.networks;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Says how much an account, or the app behind it, may still ask of its network. Pure. */
public interface Rations extends Capability {

    List<Quota> quotas();

    /** What tells the app apart whose budget its accounts share, and is no secret; empty where the credentials do not say. */
    default String app(Map<String, String> secrets) {
        return "";
    }

    /**
     * What an answer says is left. A network that speaks of a moment means it by its own clock; see {@link WaitTime}.
     *
     * @param now by our clock, when the answer came
     */
    List<Allowance> allowances(Request request, Exchange.Answered answered, Instant now);
}
