-- 报表随邮件发出: LINK_ONLY, BLANK_FORM or WITH_LAST_MONTH.
alter table campaign add column workbook_by_mail varchar(20) default 'LINK_ONLY' not null;
