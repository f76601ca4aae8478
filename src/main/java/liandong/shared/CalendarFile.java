package liandong.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Reads the working calendar from {@code calendar/cn-holidays.yaml}, the yearly notices of the State Council. */
@Configuration(proxyBeanMethods = false)
public class CalendarFile {

    @Bean
    WorkingCalendar workingCalendar() {
        try (InputStream file = new ClassPathResource("calendar/cn-holidays.yaml").getInputStream()) {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file of the schema {@code workday-calendar/v1}. */
    public static WorkingCalendar read(InputStream file) throws IOException {
        Map<LocalDate, String> holidays = new HashMap<>();
        Set<LocalDate> makeup = new HashSet<>();
        Set<Integer> provisional = new HashSet<>();
        JsonNode years = new YAMLMapper().readTree(file).path("years");
        for (Map.Entry<String, JsonNode> year : years.properties()) {
            for (JsonNode holiday : year.getValue().path("holidays")) {
                holiday.path("days")
                        .forEach(day -> holidays.put(
                                LocalDate.parse(day.asText()),
                                holiday.path("name").asText()));
            }
            year.getValue().path("makeupWorkdays").forEach(day -> makeup.add(LocalDate.parse(day.asText())));
            if (year.getValue().path("provisional").asBoolean()) {
                provisional.add(Integer.valueOf(year.getKey()));
            }
        }
        return new WorkingCalendar(holidays, makeup, provisional);
    }
}
