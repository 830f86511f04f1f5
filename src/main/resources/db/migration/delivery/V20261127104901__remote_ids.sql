-- What stands on an account's network is compared with what was delivered there.
create index delivery_remote on delivery.delivery (connection_id, remote_id) where remote_id is not null;
