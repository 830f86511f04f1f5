package org.folkmoot.grants;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.connections.Connection;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.ConnectsAccounts.Field;
import org.folkmoot.networks.NetworkInfo;
import org.folkmoot.networks.Right;
import org.jspecify.annotations.Nullable;

/**
 * Before somebody goes. Public for its template only.
 *
 * @param again the connection that is signed in again; null for new ones
 * @param rights what Folkmoot asks to be allowed
 * @param ready the council's app was entered
 * @param practiceReady the practice one was
 * @param practice stands ticked
 */
public record SignInPage(
        NetworkInfo network,
        @Nullable Connection again,
        List<Field> asked,
        Map<String, String> typed,
        Set<Right> rights,
        boolean ready,
        boolean practiceReady,
        boolean practice,
        boolean managesApps,
        List<Problem> problems) {

    public String href() {
        return address(network.key());
    }

    public String value(Field field) {
        return typed.getOrDefault(field.name(), problems.isEmpty() ? field.usual() : "");
    }

    /** Somebody could go somewhere. */
    public boolean possible() {
        return ready || practiceReady;
    }

    static String address(String network) {
        return "/settings/connections/new/" + network + "/sign-in";
    }
}
