-- When the network said that it knows the app as it stands; until then connections keep what they use, which is `previous`.
alter table apps.value add column known_at timestamptz;
-- Up to now every change was given to the connections at once: they use what stands there.
update apps.value set known_at = changed_at;
