create schema archive;

-- Who did what, when, before, after and why. Written in the transaction of the act, then linked into a hash chain by the
-- sealer, which fills position and hash once. Nothing else is ever changed here.
create table archive.trail (
    number        bigint generated always as identity primary key,
    id            uuid not null unique,
    txid          xid8 not null default pg_current_xact_id(),
    at            timestamptz not null,
    actor_kind    text not null check (actor_kind in ('person', 'token', 'job')),
    actor_name    text not null,
    actor_person  uuid,
    actor_token   uuid,
    what          text not null,
    subject_kind  text not null,
    subject_id    uuid not null,
    subject_label text not null,
    changes       jsonb not null,
    reason        text,
    position      bigint unique,
    hash          bytea check (length(hash) = 32),
    check ((position is null) = (hash is null))
);
create index trail_of_subject on archive.trail (subject_id, number desc);
create index trail_of_person on archive.trail (actor_person, number desc);
create index trail_unsealed on archive.trail (txid, number) where position is null;

create function archive.only_the_sealer() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.position is null and new.position is not null
            and row(old.number, old.id, old.txid, old.at, old.actor_kind, old.actor_name, old.actor_person,
                    old.actor_token, old.what, old.subject_kind, old.subject_id, old.subject_label, old.changes,
                    old.reason)
                is not distinct from
                row(new.number, new.id, new.txid, new.at, new.actor_kind, new.actor_name, new.actor_person,
                    new.actor_token, new.what, new.subject_kind, new.subject_id, new.subject_label, new.changes,
                    new.reason) then
        return new;
    end if;
    raise exception 'The trail is append-only: % of entry % refused', lower(tg_op), old.number;
end $$;

create trigger append_only before update or delete on archive.trail
    for each row execute function archive.only_the_sealer();

-- The head of the chain at the end of each day, signed with a key that is not in this database.
create table archive.root (
    day       date primary key,
    position  bigint not null,
    hash      bytea not null check (length(hash) = 32),
    signature bytea not null,
    key       text not null,
    signed_at timestamptz not null
);

create function archive.never() returns trigger language plpgsql as $$
begin
    raise exception 'Append-only: % on %.% refused', lower(tg_op), tg_table_schema, tg_table_name;
end $$;

create trigger append_only before update or delete on archive.root
    for each row execute function archive.never();
create trigger never_emptied before truncate on archive.root
    for each statement execute function archive.never();
create trigger never_emptied before truncate on archive.trail
    for each statement execute function archive.never();
