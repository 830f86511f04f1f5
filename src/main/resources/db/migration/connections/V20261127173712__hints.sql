-- Of some events networks tell only where they stand: what was written there is asked for afterwards, once.
alter table connections.inbound add column followed_at timestamptz;

create index inbound_hint on connections.inbound (connection_id, received_at)
    where type = 'comment.hint' and followed_at is null;

-- What is forgotten when a network's terms want it.
create index inbound_received on connections.inbound (connection_id, received_at);
create index webhook_call_received on connections.webhook_call (connection_id, received_at);
