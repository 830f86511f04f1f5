-- When the words were deleted here since their network lets them be kept no longer; the item itself stays.
alter table inbox.item add column forgotten_at timestamptz;

-- When the network last showed the name, and when it was deleted here for the same reason.
alter table inbox.resident add column named_at timestamptz;
alter table inbox.resident add column forgotten_at timestamptz;

update inbox.resident r set named_at = coalesce(
    (select max(c.last_item_at) from inbox.conversation c where c.resident_id = r.id),
    timestamptz '1970-01-01 00:00:00Z');

alter table inbox.resident alter column named_at set not null;
