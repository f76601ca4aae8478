-- 职责任务清单: a requirement of one unit of the plan; null is what the phase requires of all but the lead.
alter table phase_requirement add column plan_unit_id varchar(80);
alter table phase_requirement add column duty_kind varchar(20);
-- LEADS or JOINS when several units answer for the same item.
alter table phase_requirement add column part varchar(10);
