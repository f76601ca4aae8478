-- Calendars ask for what somebody owes and for what was closed lately.
create index work_item_closed on work_item (owner_unit_id, closed_at);
