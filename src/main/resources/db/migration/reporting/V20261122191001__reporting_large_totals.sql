-- 汇总: the cases and texts of many units together may be longer than one report.
alter table compilation alter column totals_document set data type text;
