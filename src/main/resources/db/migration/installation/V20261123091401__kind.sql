-- What this database holds, demonstration or real work; one row, written at the first start and never changed.
create table installation.kind (
    single boolean primary key default true check (single),
    kind   text not null check (kind in ('demonstration', 'real'))
);
