package liandong.api.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the interface for developers (接口说明, OpenAPI 3.1), the only part that wants no token. */
@RestController
class OpenApiController {

    private final String document;

    OpenApiController(ObjectMapper json) throws IOException {
        try (InputStream yaml = new ClassPathResource("api/openapi.yaml").getInputStream()) {
            this.document = json.writeValueAsString(new ObjectMapper(new YAMLFactory()).readTree(yaml));
        }
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String document() {
        return document;
    }
}
