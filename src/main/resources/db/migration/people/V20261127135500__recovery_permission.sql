-- Who reads where the credentials of accounts lie and how they are won back.
insert into people.role_permission (role, permission) values
    ('administrator', 'READ_RECOVERY'),
    ('communications-manager', 'READ_RECOVERY'),
    ('social-media-lead', 'READ_RECOVERY');
