-- 关联案件: the register of cases keeps which case a referral is about
insert into case_link (case_id, kind, ref_id, linked_at)
    select r.case_id, 'referral', r.id, r.created_at from criminal_referral r join case_record c on c.id = r.case_id;
drop index criminal_referral_case;
alter table criminal_referral drop column case_id;
