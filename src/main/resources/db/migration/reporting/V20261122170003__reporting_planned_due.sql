-- 原定期限: nominal_due is the day that holds now, planned_due the day of the plan as it was launched.
alter table item_period add column planned_due date;
update item_period set planned_due = nominal_due;
alter table item_period alter column planned_due set not null;
