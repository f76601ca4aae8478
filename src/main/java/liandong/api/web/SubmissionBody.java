package liandong.api.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import liandong.api.Submission;
import org.jspecify.annotations.Nullable;

/** The JSON of a submission (报送报文), as far as it is one; everything but the version may be left out. */
record SubmissionBody(
        @Nullable Integer version,
        @Nullable Map<String, JsonNode> values,
        @Nullable Map<String, String> texts,
        @Nullable List<Map<String, String>> cases,
        @Nullable Map<String, String> reasons,
        @Nullable Boolean zero,
        @Nullable Boolean throughHead) {

    /** @throws Malformed without a version */
    Submission submission() {
        if (version == null) {
            throw new Malformed("version");
        }
        return new Submission(
                version, values, texts, cases, reasons, Boolean.TRUE.equals(zero), Boolean.TRUE.equals(throughHead));
    }
}
