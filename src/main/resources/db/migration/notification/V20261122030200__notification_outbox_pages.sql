-- The outbox page looks up digests by the stake in their lines.
create index digest_line_owner on digest_line (owner_unit_id);
create index digest_line_lead on digest_line (lead_unit_id);
create index outbox_mail_resent on outbox_mail (resent_from);
