-- Who reads checks, audits and risks, and who keeps them.
insert into people.role_permission (role, permission) values
    ('administrator', 'SEE_RISKS'),
    ('communications-manager', 'SEE_RISKS'),
    ('communications-manager', 'KEEP_RISKS'),
    ('social-media-lead', 'SEE_RISKS'),
    ('social-media-lead', 'KEEP_RISKS'),
    ('reader', 'SEE_RISKS');
