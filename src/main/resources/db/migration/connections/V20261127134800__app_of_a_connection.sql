-- Which app signed in, where the credentials say so: accounts of one app share its budgets, those of another do not.
alter table connections.connection add column app text not null default '';
