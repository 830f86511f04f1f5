package org.folkmoot.networks;

/** Answers a comment: the same {@link Publishes} with {@link PublishOrder#replyTo()}, and its own limits. */
public interface Replies extends Capability {

    MeasuresText text();
}
