package liandong.reporting.mail;

import java.util.List;
import liandong.campaign.ArchiveEvents;
import liandong.campaign.ArchiveMark;
import liandong.campaign.ArchivePart;
import liandong.campaign.ArchiveTable;
import org.springframework.stereotype.Component;

/** What the archive of a campaign tells about reports that came by mail (邮件报送归档): who sent what, and its answer. */
@Component
class MailedReportsArchive implements ArchivePart {

    /** The answer itself is among the mails that were sent. */
    @Override
    public List<ArchiveTable> tables() {
        return List.of(new ArchiveTable("reporting.mail.archive.incoming", """
                select t.id, t.received_at, u.name, t.sender, t.subject, t.state as "#notification.incoming.state", o.title,
                    t.result_arguments, a.id as answer, t.message_id
                from incoming_mail t join obligation o on t.link = '/reports/' || o.id
                join unit u on u.id = o.owner_unit_id
                left join outbox_mail a on a.campaign_id = o.campaign_id and a.resent_from is null
                    and a.reminder_key = 'mailed-workbook:' || t.message_id
                where o.campaign_id = :campaign and t.id > :after"""));
    }

    @Override
    public List<ArchiveEvents> events() {
        return List.of(new ArchiveEvents(ArchiveMark.OTHER, "reporting.mail.archive.came", """
                select o.owner_unit_id, o.title, t.received_at, t.id, t.sender, t.subject, t.result_arguments
                from obligation o join incoming_mail t on t.link = '/reports/' || o.id
                where o.campaign_id = :campaign and o.owner_unit_id in (:units)"""));
    }
}
