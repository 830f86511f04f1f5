-- Keys of authenticator apps are encrypted with a key outside the database. A plain one, which an older Folkmoot wrote,
-- is encrypted by the next start.
alter table people.second_factor
    add column sealed bytea,
    alter column secret drop not null,
    add constraint second_factor_key check (num_nonnulls(secret, sealed) = 1);
