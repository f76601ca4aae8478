package liandong.api.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import liandong.api.SentFile;
import liandong.api.Submission;
import liandong.shared.PlainText;
import liandong.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Reads what a system sends (接口报文): JSON alone, or as the part {@code report} beside any number of {@code files}. */
@Component
class SubmissionReader {

    private static final int LARGEST_JSON = 2 << 20;
    private static final int LONGEST_PLACE = 100;
    private static final String REPORT = "report";
    private static final String FILES = "files";

    private final ObjectReader reader;

    SubmissionReader(ObjectMapper json) {
        this.reader = json.readerFor(SubmissionBody.class)
                .with(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /** @param hash of everything that was sent */
    record Sent(Submission submission, List<SentFile> files, String hash) {}

    Sent read(HttpServletRequest request) throws IOException {
        byte[] body;
        List<SentFile> files = new ArrayList<>();
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart != null) {
            body = report(multipart);
            for (MultipartFile file : multipart.getFiles(FILES)) {
                String name = file.getOriginalFilename();
                files.add(new SentFile(name == null ? "" : name, file.getBytes()));
            }
        } else if (isJson(request.getContentType())) {
            body = request.getInputStream().readNBytes(LARGEST_JSON + 1);
        } else {
            throw new Unusable(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-type");
        }
        if (body.length > LARGEST_JSON) {
            throw new Unusable(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", LARGEST_JSON >> 20);
        }
        return new Sent(submission(body), files, hash(body, files));
    }

    /** Some clients send the part as a file, others as a plain field. */
    private static byte[] report(MultipartHttpServletRequest multipart) throws IOException {
        MultipartFile part = multipart.getFile(REPORT);
        if (part != null) {
            return part.getBytes();
        }
        String field = multipart.getParameter(REPORT);
        if (field == null) {
            throw new Unusable(HttpStatus.BAD_REQUEST, "report-missing");
        }
        return field.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException odd) {
            return false;
        }
    }

    private Submission submission(byte[] body) throws IOException {
        try {
            SubmissionBody sent = reader.readValue(body);
            if (sent == null) {
                throw new Malformed("");
            }
            return sent.submission();
        } catch (JsonProcessingException wrong) {
            JsonLocation at = wrong.getLocation();
            String field = wrong instanceof JsonMappingException mapping ? field(mapping) : "";
            throw at == null ? new Malformed(field) : new Malformed(field, at.getLineNr(), at.getColumnNr());
        }
    }

    private static String field(JsonMappingException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        return PlainText.visible(PlainText.shortened(path, LONGEST_PLACE));
    }

    private static String hash(byte[] body, List<SentFile> files) {
        return Sha256.of(Sha256.of(body)
                + files.stream()
                        .map(file -> "\n" + file.name() + "\n" + Sha256.of(file.content()))
                        .collect(Collectors.joining()));
    }
}
