package org.folkmoot.archive;

import java.util.Map;
import java.util.UUID;

/** A socket: what belongs to a thing so closely that the thing's history tells of it too. */
public interface Parts {

    /** The kind of subject whose parts these are. */
    String kind();

    /** The parts' ids in the trail, each with the name by which people tell it from the others. */
    Map<UUID, String> of(UUID whole);
}
