package org.folkmoot.notifications;

/** Waiting also covers "tried and will be tried again". */
public enum MailState {
    WAITING,
    SENT,
    FAILED
}
