-- The last post of an account that closes, as a draft of a post; posts are kept by a room above this one.
alter table requests.closure add column post_id uuid;

-- What Folkmoot measured when a probation was decided, beside what somebody typed.
alter table requests.probation_review add column measured text[] not null default '{}';
