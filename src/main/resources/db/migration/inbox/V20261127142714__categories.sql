-- What a conversation is about, of a closed list; null for an ordinary one.
alter table inbox.conversation add column category text;
