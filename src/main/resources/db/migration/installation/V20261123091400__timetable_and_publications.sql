create schema installation;

-- The timetable: db-scheduler's table, in the shape that its version 16 expects.
create table installation.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on installation.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on installation.scheduled_tasks (last_heartbeat);

-- Bells that wait to be heard, and those that were: Spring Modulith's tables, version 2.
create table installation.event_publication (
    id                     uuid        primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event on installation.event_publication using hash (serialized_event);
create index event_publication_completion_date on installation.event_publication (completion_date);

create table installation.event_publication_archive (
    id                     uuid        primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_archive_serialized_event
    on installation.event_publication_archive using hash (serialized_event);
create index event_publication_archive_completion_date on installation.event_publication_archive (completion_date);
