-- The lead may add many units to many classes before the launch.
alter table campaign_plan alter column added_members set data type varchar(1000000);
