-- The hash of the one secret that sets up a new installation; no row once somebody has come.
create table installation.first_link (
    single boolean primary key default true check (single),
    hash   bytea   not null
);
