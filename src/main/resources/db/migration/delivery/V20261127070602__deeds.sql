-- A delivery publishes, or does something to what stands on the network already: its target.
alter table delivery.delivery rename column reply_to to target;
alter table delivery.delivery add column deed text not null default 'PUBLISH';
alter table delivery.delivery add check (deed = 'PUBLISH' or target is not null);
