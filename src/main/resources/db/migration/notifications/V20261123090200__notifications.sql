create schema notifications;

-- The text goes once the mail is handed over: it may hold a one-time link.
create table notifications.mail (
    id         uuid primary key,
    to_name    text not null,
    to_email   text not null,
    subject    text not null,
    body       text,
    path       text,
    created_at timestamptz not null,
    state      text not null check (state in ('WAITING', 'SENT', 'FAILED')),
    tries      int not null default 0,
    next_try   timestamptz not null,
    sent_at    timestamptz,
    error      text
);
create index mail_waiting on notifications.mail (next_try) where state = 'WAITING';
create index mail_newest on notifications.mail (created_at desc, id desc);

create table notifications.notice (
    id           uuid primary key,
    person       uuid not null,
    text         text not null,
    path         text,
    created_at   timestamptz not null,
    dismissed_at timestamptz
);
create index notice_open on notifications.notice (person, id desc) where dismissed_at is null;
