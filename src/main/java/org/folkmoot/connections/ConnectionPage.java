package org.folkmoot.connections;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Public for its template only.
 *
 * @param signsIn whether people can sign in at the network itself
 * @param media whether the network can fetch from here; null where it does not
 * @param daily how many posts it takes in 24 hours; 0 where the network does not say
 * @param spend what the network has cost this month; null where it asks for no money
 * @param webhookWord what the network's app needs beside our webhook address; null where it sends nothing by itself
 */
public record ConnectionPage(
        Connection connection,
        String network,
        boolean signsIn,
        int daily,
        @Nullable Spend spend,
        List<ConnectPage.Asked> fields,
        @Nullable String webhookWord,
        List<Gap> gaps,
        List<Incident> incidents,
        List<FormerName> formerNames,
        Silence silence,
        @Nullable MediaReach media,
        List<Problem> problems) {

    public String signIn() {
        return ConnectionsController.HOME + "/new/" + connection.network().key() + "/sign-in?connection="
                + connection.id().value();
    }

    public String href() {
        return ConnectionsController.HOME + "/" + connection.id().value();
    }
}
