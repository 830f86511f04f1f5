-- What a connection read of the portfolio; null where somebody copied the list.
alter table checks.access_audit add column reading jsonb;

-- Pages of others that the portfolio has asked to work on.
create table checks.access_request (
    id            uuid primary key,
    connection_id uuid not null,
    portfolio_id  text not null,
    page_id       text not null,
    page_name     text not null default '',
    reason        text not null,
    by_name       text not null,
    at            timestamptz not null,
    state         text not null,
    state_at      timestamptz not null
);

create index access_request_newest on checks.access_request (at desc, id);
