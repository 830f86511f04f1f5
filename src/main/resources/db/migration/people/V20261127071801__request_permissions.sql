-- Who looks after requests for accounts, networks, launches and lists, and who decides on them.
insert into people.role_permission (role, permission) values
    ('communications-manager', 'HANDLE_REQUESTS'),
    ('communications-manager', 'DECIDE_REQUESTS'),
    ('social-media-lead', 'HANDLE_REQUESTS');
