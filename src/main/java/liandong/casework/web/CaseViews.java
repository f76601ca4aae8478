package liandong.casework.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.casework.CaseDates;
import liandong.casework.CaseLinking;
import liandong.casework.CaseMatter;
import liandong.casework.CaseRecord;
import liandong.casework.CaseReports;
import liandong.casework.Cases;
import liandong.casework.Casework;
import liandong.casework.Exposing;
import liandong.casework.Exposures;
import liandong.casework.MatterRef;
import liandong.casework.PenaltyWords;
import liandong.casework.Violations;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Problem;
import liandong.shared.WorkingCalendar;
import liandong.worklist.Lamp;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together what the pages of cases show (案件页). */
@Component
class CaseViews {

    private final Cases cases;
    private final Casework casework;
    private final CaseLinking linking;
    private final CaseReports reports;
    private final Exposures exposures;
    private final Exposing exposing;
    private final Violations violations;
    private final PenaltyWords penalties;
    private final Directory directory;
    private final Lamps lamps;
    private final BusinessTime time;

    CaseViews(
            Cases cases,
            Casework casework,
            CaseLinking linking,
            CaseReports reports,
            Exposures exposures,
            Exposing exposing,
            Violations violations,
            PenaltyWords penalties,
            Directory directory,
            Lamps lamps,
            BusinessTime time) {
        this.cases = cases;
        this.casework = casework;
        this.linking = linking;
        this.reports = reports;
        this.exposures = exposures;
        this.exposing = exposing;
        this.violations = violations;
        this.penalties = penalties;
        this.directory = directory;
        this.lamps = lamps;
        this.time = time;
    }

    List<CaseRow> rows(Collection<CaseRecord> some) {
        Map<Long, String> units =
                directory.unitNames(some.stream().map(CaseRecord::ownerUnitId).collect(Collectors.toSet()));
        return some.stream()
                .map(one -> new CaseRow(
                        one,
                        units.getOrDefault(one.ownerUnitId(), ""),
                        violations.label(one.facts().violation()),
                        lamp(one)))
                .toList();
    }

    /** The page of one case; what was typed into a refused act stands in its field again. */
    ModelAndView page(Viewer viewer, CaseRecord one, Map<String, String> typed, List<Problem> problems) {
        Set<Long> units = new HashSet<>(one.jointUnits());
        units.add(one.ownerUnitId());
        Map<Long, String> names = directory.unitNames(units);
        ModelAndView page =
                new ModelAndView("casework/case", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("one", one);
        page.addObject("owner", names.get(one.ownerUnitId()));
        page.addObject(
                "joint", one.jointUnits().stream().sorted().map(names::get).toList());
        page.addObject("violation", violations.label(one.facts().violation()));
        page.addObject("penalty", penalties.of(one.facts().penalty(), LocaleContextHolder.getLocale()));
        page.addObject("lamp", lamp(one));
        page.addObject("exposures", exposures.of(one.id()));
        page.addObject("discloseBy", exposing.discloseBy(one));
        page.addObject("related", linking.related(viewer, one.id()));
        page.addObject("reports", reports.of(viewer, one));
        page.addObject("earlier", casework.earlier(viewer, one));
        page.addObject("mayWrite", viewer.mayAct(one.ownerUnitId(), Capability.LIAISON));
        page.addObject("mayConsider", viewer.mayAct(one.ownerUnitId(), Capability.OFFICER));
        page.addObject("today", time.today());
        page.addObject("typed", typed);
        page.addObject("problems", problems);
        return page;
    }

    /** The form of a new case, or of one that is corrected (then {@code one}). */
    ModelAndView form(Viewer viewer, long campaignId, @Nullable CaseRecord one, CaseForm form, List<Problem> problems) {
        ModelAndView page =
                new ModelAndView("casework/edit", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        MatterRef ref = form.from();
        CaseMatter from = ref == null ? null : linking.matter(viewer, ref);
        List<Long> owners = one == null ? owners(viewer, campaignId, from) : List.of(one.ownerUnitId());
        Set<Long> units = new HashSet<>(cases.units(campaignId));
        units.addAll(owners);
        units.addAll(form.joint());
        Map<Long, String> names = directory.unitNames(units);
        page.addObject("one", one);
        page.addObject("from", from);
        page.addObject("campaignId", campaignId);
        page.addObject("owners", owners);
        page.addObject("names", names);
        page.addObject(
                "others",
                names.keySet().stream()
                        .filter(unit -> owners.size() > 1 || !owners.contains(unit))
                        .sorted()
                        .toList());
        page.addObject("violations", violations.of(campaignId));
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }

    /** One that rests on a matter belongs to a unit that has to do with it. */
    private List<Long> owners(Viewer viewer, long campaignId, @Nullable CaseMatter from) {
        return cases.owners(viewer, campaignId).stream()
                .filter(unit -> from == null || from.units().contains(unit))
                .toList();
    }

    private @Nullable Lamp lamp(CaseRecord one) {
        CaseDates dates = one.facts().dates();
        if (dates.decideBy() == null || dates.decidedOn() == null && !one.isOpen()) {
            return null;
        }
        return lamps.of(
                WorkingCalendar.endOf(dates.decideBy()),
                dates.decidedOn() == null
                        ? null
                        : dates.decidedOn().atStartOfDay(BusinessTime.ZONE).toInstant());
    }
}
