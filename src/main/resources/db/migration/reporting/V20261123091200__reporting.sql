create schema reporting;

-- What has been published through Folkmoot, so that its figures can be asked for.
create table reporting.post (
    variant_id   uuid primary key,
    account_id   uuid not null references register.account,
    remote_id    text not null,
    permalink    text,
    label        text not null,
    published_at timestamptz not null
);
create index post_of_account on reporting.post (account_id, published_at);

-- One figure on one day, or why the network gave none. An absent figure is never 0.
create table reporting.snapshot (
    account_id uuid not null references register.account,
    subject    text not null, -- empty for the account itself, otherwise the post's id on its network
    metric     text not null,
    day        date not null,
    value      bigint,
    gap        text,
    taken_at   timestamptz not null,
    primary key (account_id, subject, metric, day),
    check ((value is null) <> (gap is null))
);
create index snapshot_of_account on reporting.snapshot (account_id, day);

create table reporting.edition (
    id         uuid primary key,
    account_id uuid not null references register.account,
    month      date not null check (extract(day from month) = 1),
    number     integer not null,
    made_at    timestamptz not null,
    made_by    text not null,
    content    jsonb not null,
    unique (account_id, month, number)
);
create index edition_by_time on reporting.edition (made_at desc, id desc);
