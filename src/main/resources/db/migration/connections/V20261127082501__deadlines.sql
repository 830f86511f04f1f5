-- What a network ends or wants renewed on a day, as people have read it: reviews of apps, access to data, metrics.
create table connections.deadline (
    id         uuid primary key,
    kind       text not null,
    network    text not null,
    title      text not null,
    due_on     date not null,
    -- Who has to act; null for those who look after connections.
    person     uuid,
    entered_at timestamptz not null,
    -- The nearest number of days before it of which was told.
    told_days  int,
    done_at    timestamptz,
    done_by    text
);
create index deadline_due on connections.deadline (due_on, id) where done_at is null;
