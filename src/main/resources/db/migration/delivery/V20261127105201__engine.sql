-- What the operators' page counts of the last hours.
create index delivery_ended on delivery.delivery (ended_at) where ended_at is not null;
create index attempt_started on delivery.attempt using brin (started_at);
