package liandong.archive;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import liandong.campaign.ArchivePart;
import liandong.campaign.Campaign;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes a package (成卷): pages of the units, tables, mails, attachments, audit rows, index, manifest. */
@Component
class PackageWriting {

    private final ObjectProvider<ArchivePart> parts;
    private final QueryPages queries;
    private final UnitPages units;
    private final MailFiles mails;
    private final AttachmentFiles attachments;
    private final AuditFiles audit;
    private final PackagePages pages;
    private final Directory directory;
    private final ArchiveWords words;

    PackageWriting(
            ObjectProvider<ArchivePart> parts,
            QueryPages queries,
            UnitPages units,
            MailFiles mails,
            AttachmentFiles attachments,
            AuditFiles audit,
            PackagePages pages,
            Directory directory,
            ArchiveWords words) {
        this.parts = parts;
        this.queries = queries;
        this.units = units;
        this.mails = mails;
        this.attachments = attachments;
        this.audit = audit;
        this.pages = pages;
        this.directory = directory;
        this.words = words;
    }

    /** What came of it. */
    record Written(int files, String manifestSha256) {}

    /** @param progress is told how many units are done */
    Written write(ArchivePackage of, Campaign campaign, Instant now, OutputStream to, IntConsumer progress) {
        SealedZip zip = new SealedZip(to, now, words);
        Viewer lead = lead(of);
        CampaignIndex index = units.write(lead, campaign, zip, progress);
        parts.orderedStream().forEach(part -> {
            part.tables()
                    .forEach(table -> zip.table(
                            words.of(table.key()),
                            words.columns(table.key() + ".columns"),
                            row -> queries.rows(table, campaign.id(), row)));
            part.write(lead, campaign, zip);
        });
        mails.write(lead, campaign.id(), zip);
        Map<String, long[]> things = things(campaign.id());
        attachments.write(lead, things, zip);
        audit.write(campaign.id(), things, zip);
        zip.file(words.of("archive.path.readme"), readme());
        pages.style(zip);
        pages.write(
                zip,
                "index.html",
                "index",
                Map.of(
                        "campaign",
                        campaign,
                        "lead",
                        directory.unit(campaign.leadUnit()).map(Unit::name).orElse(""),
                        "archive",
                        of,
                        "now",
                        now,
                        "units",
                        index.units(),
                        "matters",
                        index.matterLines(),
                        "lines",
                        index.unitLines(),
                        "folders",
                        zip.contents().folders()));
        return new Written(zip.files() + 1, zip.seal());
    }

    /** The lead as it is represented by whoever ordered the package, whatever office that person has by now. */
    private static Viewer lead(ArchivePackage of) {
        return new Viewer(of.orderedById(), "", of.orderedBy(), Capability.OFFICER, Set.of(of.leadUnitId()));
    }

    private Map<String, long[]> things(long campaignId) {
        Map<String, long[]> things = new TreeMap<>();
        parts.orderedStream()
                .flatMap(part -> part.things().entrySet().stream())
                .forEach(thing -> things.put(
                        thing.getKey(),
                        queries.ids(thing.getValue(), campaignId).stream()
                                .mapToLong(Long::longValue)
                                .sorted()
                                .toArray()));
        return things;
    }

    private byte[] readme() {
        return words.of("archive.readme").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
