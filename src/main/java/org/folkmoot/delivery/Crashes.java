package org.folkmoot.delivery;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passes the {@link CrashPoint}s on to the crash test, when it is there. */
@Component
class Crashes {

    private final ObjectProvider<CrashPoint> listeners;

    Crashes(ObjectProvider<CrashPoint> listeners) {
        this.listeners = listeners;
    }

    void reached(CrashPoint.Place place) {
        listeners.forEach(listener -> listener.reached(place));
    }
}
