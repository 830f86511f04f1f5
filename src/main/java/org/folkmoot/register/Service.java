package org.folkmoot.register;

import org.folkmoot.foundation.Subject;

/**
 * A part of the council that residents know by name, such as Waste and Recycling.
 *
 * @param directorate what it belongs to; empty where there is none
 * @param version for the next change: a change with an older version is refused
 */
public record Service(ServiceId id, String name, String directorate, int version) {

    public Subject subject() {
        return new Subject("service", id.value(), name);
    }
}
