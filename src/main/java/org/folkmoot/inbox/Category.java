package org.folkmoot.inbox;

import java.util.Arrays;
import java.util.Optional;

/** What a conversation is about where it is more than an everyday question. A closed list; an ordinary one has none. */
public enum Category {
    SERVICE_COMPLAINT,
    OFFICER_COMPLAINT,
    MEMBER_COMPLAINT,
    INFORMATION_REQUEST,
    DATA_RIGHTS,
    CHILD_SAFEGUARDING,
    ADULT_SAFEGUARDING,
    THREAT_TO_LIFE,
    THREAT_TO_STAFF,
    HATE,
    DEFAMATION,
    DATA_BREACH,
    PRESS,
    LEGAL,
    POLITICAL,
    MISINFORMATION,
    IMPERSONATION,
    EMERGENCY,
    VIRAL_NEGATIVE,
    SPAM,
    ACCESS,
    COMPLIMENT;

    static Optional<Category> named(String typed) {
        return Arrays.stream(values()).filter(one -> one.name().equals(typed)).findFirst();
    }
}
