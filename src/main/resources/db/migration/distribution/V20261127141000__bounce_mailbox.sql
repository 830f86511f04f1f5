-- How far the mailbox to which mails come back has been read; the numbers are the mail server's own (RFC 3501).
create table distribution.bounce_mailbox (
    single   boolean primary key default true check (single),
    validity bigint not null,
    uid      bigint not null,
    read_at  timestamptz,
    problem  text
);
