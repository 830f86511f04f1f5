-- Two decisions may carry the same time; the order in which they were taken still counts.
alter table publishing.decision add column number bigint generated always as identity;
drop index publishing.decision_variant;
create index decision_variant on publishing.decision (variant_id, number);
