create schema hours;

-- When the council answers; a day without a row is closed. A closing time of 00:00 is the midnight that ends the day.
create table hours.opening (
    day    smallint primary key check (day between 1 and 7),
    opens  time not null,
    closes time not null,
    check (opens < closes or closes = time '00:00')
);

insert into hours.opening (day, opens, closes)
select day, time '09:00', time '17:00' from generate_series(1, 5) as day;
