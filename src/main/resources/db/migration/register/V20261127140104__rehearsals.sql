create table register.rehearsal (
    single boolean primary key check (single),
    months int not null check (months between 1 and 60)
);
