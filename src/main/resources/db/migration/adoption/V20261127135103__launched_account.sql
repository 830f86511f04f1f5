-- The account that is launched, once it stands in the register: most gates are then read from it.
alter table adoption.launch add column account_id uuid references register.account;
