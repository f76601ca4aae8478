package liandong.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The sample plans that come with the server (示例方案), five published or drafted documents and one made up for another trade. */
@Component
public class BundledPlans {

    private static final List<String> NAMES = List.of(
            "shanghai-2021", "lingbi-2021", "national-2017", "liaoning-2020", "chengdu-2019", "tongling-gas-2023");

    public List<String> names() {
        return NAMES;
    }

    /** The YAML of a plan of that name. */
    public Optional<String> yaml(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ClassPathResource("plans/" + name + ".yaml").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
