package liandong.reporting;

import java.util.List;

/**
 * A proposal with the words that go out when it is approved (建议的措辞), and who reads them.
 *
 * @param recipients who gets the mail; none for what goes on the agenda
 */
public record ProposedWords(Proposal proposal, long unitId, String text, List<String> recipients) {}
