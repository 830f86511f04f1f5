package org.folkmoot.inbox;

import java.util.UUID;

public record ReplyId(UUID value) {}
