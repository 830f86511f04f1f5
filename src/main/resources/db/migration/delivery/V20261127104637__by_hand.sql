-- What a person posts is on its way until the person says where it stands.
drop index delivery.delivery_source;
create unique index delivery_source on delivery.delivery (source_kind, source_id)
    where status in ('WAITING', 'SENDING', 'HANDED_OVER', 'UNKNOWN', 'PUBLISHED');

alter table delivery.line add column reminded_at timestamptz;
create index delivery_permalink on delivery.delivery (connection_id, permalink) where permalink is not null;
