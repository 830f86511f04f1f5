create schema incidents;
alter table register.rehearsal set schema incidents;
