-- A sealed package (归档包) has its content and the digest of its manifest.
select 'archive package ' || p.id || ' of campaign ' || p.campaign_id || ' is sealed and has no content' as what
from archive_package p
where p.state = 'SEALED'
  and (p.manifest_sha256 is null or not exists (select 1 from archive_piece c where c.package_id = p.id))
order by p.id
