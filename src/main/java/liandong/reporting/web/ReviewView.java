package liandong.reporting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.organization.CallLog;
import liandong.reporting.BackEntries;
import liandong.reporting.Correction;
import liandong.reporting.ExtensionRequest;
import liandong.reporting.ProxyEntry;
import liandong.reporting.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a report shows about its review (审核): remarks, what changed since it was handed in before, errors let
 * pass.
 *
 * @param remarks about the revision that was returned last, or about the one shown
 * @param changes against the submission before
 * @param places where a remark can be put
 * @param errors broken rules of what was typed, which the receiver could let pass, by id
 */
record ReviewView(
        List<RemarkView> remarks,
        List<Change> changes,
        List<Waiver> waivers,
        List<ExtensionRequest> extensions,
        List<Correction> corrections,
        @Nullable ProxyEntry proxy,
        boolean ownReview,
        List<BackEntries.Month> months,
        @Nullable String phone,
        List<CallLog.Call> calls,
        List<Place> places,
        Map<String, String> errors) {

    /** What stood there before, by address. */
    public Map<String, String> before() {
        return changes.stream().collect(Collectors.toMap(Change::address, Change::before));
    }

    /** Remarks as they stand at their cells. */
    Stream<FindingView> atCells() {
        return remarks.stream()
                .map(remark ->
                        new FindingView(remark.address(), remark.place(), FindingView.REMARK, remark.text(), false));
    }

    /** Whether that revision was handed in for the unit. */
    public boolean forUnit(int revisionNo) {
        return proxy != null && Integer.valueOf(revisionNo).equals(proxy.revisionNo());
    }

    /** The correction under way. */
    public @Nullable Correction openCorrection() {
        return corrections.stream().filter(Correction::isOpen).findFirst().orElse(null);
    }

    /** The request for a later due day that is to be decided. */
    public @Nullable ExtensionRequest openExtension() {
        return extensions.stream().filter(ExtensionRequest::isAsked).findFirst().orElse(null);
    }

    public boolean waits() {
        return waivers.stream().anyMatch(Waiver::isAsked);
    }

    /** Broken rules nobody asked about yet. */
    public Map<String, String> askable() {
        Map<String, Waiver> asked = waivers.stream().collect(Collectors.toMap(Waiver::ruleId, Function.identity()));
        Map<String, String> left = new LinkedHashMap<>();
        errors.forEach((rule, text) -> {
            Waiver waiver = asked.get(rule);
            if (waiver == null || waiver.state() == Waiver.State.REFUSED) {
                left.put(rule, text);
            }
        });
        return left;
    }
}
