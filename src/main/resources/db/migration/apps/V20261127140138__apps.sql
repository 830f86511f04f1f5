create schema apps;

-- What is known of the council's app at a network. Tink AEAD; associated data are the network, whether it is the practice
-- one, and the field. The key stands in the data folder.
create table apps.value (
    network    text not null,
    practice   boolean not null,
    field      text not null,
    ciphertext bytea not null,
    previous   bytea,
    changed_at timestamptz not null,
    primary key (network, practice, field)
);
