alter table risk.settings
    add column training_months int not null default 24,
    add column election_from date,
    add column election_until date;
