package org.folkmoot.requests;

import java.util.List;
import org.folkmoot.foundation.Slice;
import org.folkmoot.web.Tab;

/** @param view {@code waiting}, {@code mine}, {@code open} or {@code decided} */
public record RequestsPage(
        String view,
        List<Tab> views,
        Slice<RequestLine> slice,
        List<TaskLine> tasks,
        RequestSettings settings,
        boolean maySet) {}
