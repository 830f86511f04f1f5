-- How an organisation looks after its connections; without a row, what the installation's environment says.
create table connections.health_times (
    single         boolean primary key check (single),
    probe_hours    int not null,
    warn_days      int[] not null,
    escalate_hours int not null
);
