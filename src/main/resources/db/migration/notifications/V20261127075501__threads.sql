-- What belongs together: later mails answer the first one, and the notice says the newest.
alter table notifications.mail add column thread text;
create index mail_thread on notifications.mail (thread, to_email, created_at, id) where thread is not null;

alter table notifications.notice add column thread text;
create unique index notice_thread on notifications.notice (person, thread)
    where thread is not null and dismissed_at is null;
