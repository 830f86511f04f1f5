-- A post that goes ahead of everything else that waits.
create table publishing.emergency (
    post_id   uuid primary key references publishing.post (id),
    marked_by text not null,
    marked_at timestamptz not null,
    reason    text not null
);
