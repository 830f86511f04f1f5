create schema dunmere;

-- How far the making of the demonstration has come; complete when "finished_at" is set.
create table dunmere.story (
    one         boolean primary key default true check (one),
    begun_at    timestamptz not null,
    finished_at timestamptz
);
