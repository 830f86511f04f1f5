-- Private between one resident and the account; the thread is then the resident's own id on the network.
alter table inbox.conversation add column direct boolean not null default false;
