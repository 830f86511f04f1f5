-- What was last said of a connection's health: a change is told once, also when only time has passed.
alter table connections.probe add column told text;
