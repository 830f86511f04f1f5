package org.folkmoot.networks;

/** Says whose sign-in this is, so that a renamed, deleted or exchanged account is noticed by its permanent id. */
public interface Identifies extends Capability {

    Answer<Identity> identify(Session session);

    /**
     * @param remoteId the network's permanent id, as {@link Linking.Linked#remoteId}
     * @param handle as {@link Linking.Linked#handle}
     * @param name as {@link Linking.Linked#name}
     */
    record Identity(String remoteId, String handle, String name) {}
}
