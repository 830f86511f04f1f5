package org.folkmoot.networks.practice;

import org.folkmoot.networks.Network;

/** One network's contract: its calls, and how it says each kind of no. */
interface PracticeNetwork {

    Network network();

    boolean owns(String path);

    Reply answer(Call call);

    Reply rateLimited();

    Reply serverError(int status);

    Reply errorWithStatus200();

    Reply duplicate();

    /** Ends the token that the call carries. */
    void expire(Call call);
}
