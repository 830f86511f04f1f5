-- Made on the network itself: counted among what was published, and in no promise to publish on time.
alter table reporting.post add column native boolean not null default false;
