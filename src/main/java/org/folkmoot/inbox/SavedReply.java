package org.folkmoot.inbox;

/** Text that somebody answerable for it has put there for everybody who answers residents. */
public record SavedReply(SavedReplyId id, String title, String text) {}
