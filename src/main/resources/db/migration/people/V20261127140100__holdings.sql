-- Who could act by which role, and from when until when: what the organisational chart of an earlier day is drawn from. A
-- role counts only while its holder is active. What was before this table is not known: the next start writes down what is held then.
create table people.holding (
    person  uuid not null references people.person,
    role    text not null references people.role,
    account uuid,
    service uuid,
    since   timestamptz not null,
    until   timestamptz
);
create unique index holding_open on people.holding (person, role, account, service) nulls not distinct
    where until is null;
create index holding_since on people.holding (since);
