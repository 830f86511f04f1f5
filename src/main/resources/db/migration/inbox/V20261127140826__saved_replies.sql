-- Texts for answers that are given often.
create table inbox.saved_reply (
    id    uuid primary key,
    title text not null check (title <> ''),
    text  text not null check (text <> '')
);
