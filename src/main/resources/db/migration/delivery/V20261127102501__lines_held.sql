-- An emergency goes before everything else that waits.
alter table delivery.line add column emergency boolean not null default false;

-- A worker that still held one is asked again when it writes: its fence is old by then.
update delivery.line set leased_until = null where leased_until is not null;

-- At most one delivery of a line is in a worker's hands, and the database refuses a second one.
create unique index line_held on delivery.line (connection_id) where leased_until is not null;

drop index delivery.line_order;
create index line_order on delivery.line (connection_id, emergency desc, due_at, number) where next_at is not null;
