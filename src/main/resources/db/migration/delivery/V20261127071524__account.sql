-- The account whose rights decide over a delivery; null where a right everywhere is needed.
alter table delivery.delivery add column account_id uuid;

update delivery.delivery d set account_id = a.id
from register.account a where a.connection_id = d.connection_id;
