package liandong.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import liandong.organization.Capability;
import liandong.organization.Unit;
import liandong.organization.Viewer;
import liandong.reporting.ReportingMother.Case;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockHttpServletResponse;

/** A running campaign and its people, who send forms as a browser does (试演). */
final class Stage {

    final Case asked;
    final Viewer officer;
    final Viewer head;
    final Viewer peerOfficer;
    final Viewer peerHead;
    final Viewer below;
    final Viewer belowHead;
    final Viewer administrator;
    final Viewer auditor;
    private final Visitor visitor;
    private final List<Unit> subordinates;
    private final Set<String> touched = new LinkedHashSet<>();
    private final List<FoundForm> answered = new ArrayList<>();

    /** The people of the lead, of the peer, and of all others: subordinates, internet office, police, procuratorate. */
    Stage(Visitor visitor, Case asked, List<Unit> subordinates) {
        this.visitor = visitor;
        this.asked = asked;
        this.subordinates = subordinates;
        Unit[] all = Stream.concat(
                        subordinates.stream(),
                        Stream.of(
                                asked.unit("CYBERSPACE", "县委网信办"),
                                asked.unit("PUBLIC_SECURITY", "县公安局"),
                                asked.unit("PROCURATORATE", "县人民检察院")))
                .toArray(Unit[]::new);
        this.officer = asked.officer();
        this.head = asked.person(Capability.UNIT_HEAD, asked.lead());
        this.peerOfficer = asked.person(Capability.OFFICER, asked.peer());
        this.peerHead = asked.person(Capability.UNIT_HEAD, asked.peer());
        this.below = asked.person(Capability.LIAISON, all);
        this.belowHead = asked.person(Capability.UNIT_HEAD, all);
        this.administrator = asked.person(Capability.ADMINISTRATOR, asked.lead());
        this.auditor = asked.person(Capability.SECURITY_AUDITOR, asked.lead());
    }

    List<String> people() {
        return Stream.of(officer, head, peerOfficer, peerHead, below, belowHead, administrator, auditor)
                .map(Viewer::username)
                .toList();
    }

    /**
     * Sends a form of that page.
     *
     * @param address how the form's ends
     * @param words instead of plausible ones; a field with an empty one is not sent, {@code items[].kind} means each line
     * @return where it leads
     */
    String send(Viewer who, String page, String address, Map<String, String> words) {
        FoundForm form = form(who, page, address);
        MockHttpServletResponse answer = visitor.post(who.username(), form.action(), typed(form.filledIn(), words));
        if (answer.getStatus() == 422) {
            answer = visitor.post(who.username(), form.action(), typed(form.onOtherDays(), words));
        }
        if (answer.getStatus() != 302) {
            throw new AssertionError(form.action() + " " + typed(form.filledIn(), words) + " " + answer.getStatus()
                    + " " + Jsoup.parse(Visitor.html(answer)).select("main").text());
        }
        asked.settle();
        String next = String.valueOf(answer.getRedirectedUrl()).replaceFirst("#.*", "");
        lookAt(page);
        lookAt(next);
        return next;
    }

    String send(Viewer who, String page, String address) {
        return send(who, page, address, Map.of());
    }

    /** Sends a form that is answered by a page with more forms; these are tried. */
    void answer(Viewer who, String page, String address, Map<String, String> words) {
        FoundForm form = form(who, page, address);
        MockHttpServletResponse answer = visitor.post(who.username(), form.action(), typed(form.filledIn(), words));
        answered.addAll(FoundForm.on(who.username(), page, Jsoup.parse(Visitor.html(answer))));
    }

    /** On the page, or among the forms of the last answer. */
    private FoundForm form(Viewer who, String page, String address) {
        return Stream.concat(visitor.formsOn(who.username(), page).stream(), answered.stream())
                .filter(found -> found.isPost() && found.action().endsWith(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form " + address + " on " + page));
    }

    private static Map<String, String> typed(Map<String, String> plausible, Map<String, String> words) {
        Map<String, String> typed = new LinkedHashMap<>(plausible);
        words.forEach((field, text) -> typed.replaceAll(
                (name, before) -> name.replaceAll("\\[\\d+]", "[]").equals(field) ? text : before));
        words.forEach((field, text) -> {
            if (!field.contains("[]")) {
                typed.put(field, text);
            }
        });
        typed.values().removeIf(String::isEmpty);
        return typed;
    }

    /** Everybody looks at that page after the scene. */
    void lookAt(String page) {
        touched.add(page);
    }

    /** The address of a page to which somebody's inbox leads, e.g. with {@code /meetings/} in it. */
    String onDesk(Viewer who, String part) {
        return link(who, "/tasks", part);
    }

    /** Where a link of that page leads. */
    String link(Viewer who, String page, String part) {
        return visitor.links(who.username(), page).values().stream()
                .filter(address -> address.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + part + " on " + page));
    }

    /** Pages of the scene that just ended. */
    List<String> touched() {
        List<String> pages = List.copyOf(touched);
        touched.clear();
        return pages;
    }

    /** Forms on the answers of the scene that just ended. */
    List<FoundForm> answered() {
        List<FoundForm> forms = List.copyOf(answered);
        answered.clear();
        return forms;
    }

    Unit subordinate(int number) {
        return subordinates.get(number);
    }
}
