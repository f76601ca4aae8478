-- Where the person who stands for the unit is called; the unit's own number is another one.
alter table membership add column phone varchar(60);

-- A link that invites a new liaison to choose a password works for days; one for a forgotten password for minutes.
alter table password_link add column invitation boolean default false not null;
