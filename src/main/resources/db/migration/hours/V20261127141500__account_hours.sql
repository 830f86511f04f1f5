-- Hours of a single account; one without rows has the council's.
create table hours.account_opening (
    account_id uuid not null references register.account,
    day        smallint not null check (day between 1 and 7),
    opens      time not null,
    closes     time not null,
    primary key (account_id, day),
    check (opens < closes or closes = time '00:00')
);
