create schema foundation;

-- One installation serves one organisation: one row at most.
create table foundation.organisation (
    single boolean primary key default true check (single),
    name   text not null check (length(name) between 2 and 200),
    nation text not null,
    zone   text not null,
    brand  text not null check (brand ~ '^#[0-9a-f]{6}$')
);
