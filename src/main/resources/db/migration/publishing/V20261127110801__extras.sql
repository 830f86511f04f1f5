-- What a post has besides words, pictures and a link: the further texts of a thread, a poll, a warning, and how late it
-- may still be sent. Empty for most.
alter table publishing.post add column extras jsonb not null default '{}';
alter table publishing.revision add column extras jsonb not null default '{}';
