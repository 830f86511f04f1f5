package org.folkmoot.connections;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.web.Option;

/** Public for its template only. */
public record ExpiryPage(
        List<Expiry> expiries,
        List<Option> kinds,
        List<Option> networks,
        List<Option> people,
        ExpiryForm form,
        List<Problem> problems) {}
