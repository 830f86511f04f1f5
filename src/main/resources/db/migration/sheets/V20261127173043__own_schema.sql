create schema sheets;
alter table register.import set schema sheets;
