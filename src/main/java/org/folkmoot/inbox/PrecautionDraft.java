package org.folkmoot.inbox;

import java.util.UUID;
import org.folkmoot.networks.Deed;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about somebody, and why.
 *
 * @param item what is to be reported; null where it is not about one thing
 * @param kind of a report, by its name; empty for none
 * @param list the network's id of the list; empty for none
 */
public record PrecautionDraft(Deed deed, @Nullable UUID item, String kind, String list, String reason) {}
