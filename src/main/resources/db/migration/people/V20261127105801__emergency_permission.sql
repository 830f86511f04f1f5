-- Who may send a post ahead of everything else.
insert into people.role_permission (role, permission) values
    ('communications-manager', 'SEND_EMERGENCY'),
    ('social-media-lead', 'SEND_EMERGENCY');
