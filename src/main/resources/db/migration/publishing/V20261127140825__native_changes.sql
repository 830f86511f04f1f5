-- What became of a native post after it was found.
alter table publishing.native_post
    add column changed_at timestamptz,
    add column gone_at    timestamptz;

-- What it said before somebody changed it there.
create table publishing.native_revision (
    id             uuid primary key,
    native_post_id uuid not null references publishing.native_post (id) on delete cascade,
    text           text not null,
    until          timestamptz not null
);

create index native_revision_of_post on publishing.native_revision (native_post_id, until);
