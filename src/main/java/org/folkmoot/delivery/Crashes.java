package org.folkmoot.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passes the {@link CrashPoint}s on to the crash test, when it is there. */
@Component
class Crashes {

    private final ObjectProvider<CrashPoint> beans;
    private volatile @Nullable List<CrashPoint> listeners;

    Crashes(ObjectProvider<CrashPoint> beans) {
        this.beans = beans;
    }

    void reached(CrashPoint.Place place) {
        var known = listeners;
        if (known == null) {
            known = beans.stream().toList();
            listeners = known;
        }
        known.forEach(listener -> listener.reached(place));
    }
}
