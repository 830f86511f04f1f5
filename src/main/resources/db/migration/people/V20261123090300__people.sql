create schema people;

create table people.person (
    id         uuid primary key,
    name       text not null check (length(name) between 2 and 100),
    email      text not null check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
    job_title  text not null default '',
    status     text not null check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
    created_at timestamptz not null
);
create unique index person_email on people.person (lower(email));
create index person_name on people.person (name, id);

-- A role is a bundle of permissions; its name and description are words in messages/.
create table people.role (
    key   text primary key,
    place int not null
);
create table people.role_permission (
    role       text not null references people.role,
    permission text not null,
    primary key (role, permission)
);

-- Neither account nor service: everywhere. The ids belong to rooms above, so they are no foreign keys.
create table people.role_grant (
    id      uuid primary key,
    person  uuid not null references people.person,
    role    text not null references people.role,
    account uuid,
    service uuid,
    check (account is null or service is null),
    unique nulls not distinct (person, role, account, service)
);

insert into people.role (key, place) values
    ('administrator', 1), ('communications-manager', 2), ('social-media-lead', 3), ('service-contact', 4),
    ('approver', 5), ('responder', 6), ('reader', 7);

insert into people.role_permission (role, permission)
select bundle.role, unnest(string_to_array(bundle.permissions, ' '))
from (values
    ('administrator', 'MANAGE_INSTALLATION MANAGE_PEOPLE READ_TRAIL EDIT_REGISTER CONNECT_ACCOUNTS MANAGE_ASSETS SEE_REPORTS'),
    ('communications-manager', 'READ_TRAIL EDIT_REGISTER DRAFT APPROVE DECIDE_DELIVERY TRIAGE ANSWER MANAGE_ASSETS SEE_REPORTS EDIT_PLAN'),
    ('social-media-lead', 'EDIT_REGISTER CONNECT_ACCOUNTS DRAFT DECIDE_DELIVERY TRIAGE ANSWER MANAGE_ASSETS SEE_REPORTS EDIT_PLAN'),
    ('service-contact', 'DRAFT TRIAGE ANSWER MANAGE_ASSETS SEE_REPORTS'),
    ('approver', 'APPROVE SEE_REPORTS'),
    ('responder', 'TRIAGE ANSWER SEE_REPORTS'),
    ('reader', 'READ_TRAIL SEE_REPORTS')
) as bundle (role, permissions);

-- RFC 6238: the shared secret (Base32) and the last time step that was used, which is never accepted again.
create table people.second_factor (
    person       uuid primary key references people.person,
    secret       text not null,
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);
