package liandong.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        List<HolidayYear> read = new ArrayList<>();
        JsonNode years = new YAMLMapper().readTree(file).path("years");
        for (Map.Entry<String, JsonNode> year : years.properties()) {
            Map<LocalDate, String> holidays = new TreeMap<>();
            Set<LocalDate> makeup = new TreeSet<>();
            for (JsonNode holiday : year.getValue().path("holidays")) {
                holiday.path("days")
                        .forEach(day -> holidays.put(
                                LocalDate.parse(day.asText()),
                                holiday.path("name").asText()));
            }
            year.getValue().path("makeupWorkdays").forEach(day -> makeup.add(LocalDate.parse(day.asText())));
            read.add(new HolidayYear(
                    Integer.parseInt(year.getKey()),
                    holidays,
                    makeup,
                    year.getValue().path("provisional").asBoolean()));
        }
        return new WorkingCalendar(read);
    }
}
