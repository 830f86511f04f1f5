-- Where one account departs from what its post has besides words, and what of it goes there in the end: the second is
-- what its last revision says, kept here for lists.
alter table publishing.variant add column own_extras jsonb not null
    default '{"without": [], "form": null, "firstComment": "", "thread": []}';
alter table publishing.variant add column extras jsonb not null default '{}';
update publishing.variant v set extras = r.extras
from publishing.revision r
where r.variant_id = v.id
  and r.number = (select max(last.number) from publishing.revision last where last.variant_id = v.id);
