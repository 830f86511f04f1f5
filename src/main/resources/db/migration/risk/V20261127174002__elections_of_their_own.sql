-- What was typed as the one period is an election like any other.
insert into elections.election (id, poll, area, begins_on, notice_on, poll_on, by_name, at)
select gen_random_uuid(), 'Election', '', election_from, election_from, election_until, 'Folkmoot', timestamptz '2026-11-27T17:40:02Z'
from risk.settings
where election_from is not null and election_until is not null;

alter table risk.settings drop column election_from, drop column election_until;
