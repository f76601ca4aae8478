package liandong.hostile;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The texts that the controllers take from forms (文字栏目), read from their methods, so that none is forgotten. */
@Component
class TextFields {

    /** Stands for the names of a form that only its page knows, e.g. the cells of a table. */
    static final String ANY = "*";

    private final Map<String, Set<String>> declared = new TreeMap<>();

    TextFields(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        requestMappingHandlerMapping.getHandlerMethods().forEach(this::add);
    }

    /** Names of texts by the pattern of their address. */
    Map<String, Set<String>> all() {
        return declared;
    }

    Set<String> of(String route) {
        return declared.getOrDefault(route, Set.of());
    }

    private void add(RequestMappingInfo info, HandlerMethod handler) {
        if (!info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
            return;
        }
        Set<String> texts = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            texts(parameter).forEach(texts::add);
        }
        if (!texts.isEmpty()) {
            info.getPatternValues()
                    .forEach(route -> declared.computeIfAbsent(route, key -> new TreeSet<>())
                            .addAll(texts));
        }
    }

    private static Stream<String> texts(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) {
            String name = asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name();
            return texts(name, parameter.getGenericParameterType());
        }
        Class<?> type = parameter.getParameterType();
        boolean form = parameter.hasParameterAnnotation(ModelAttribute.class)
                || parameter.getParameterAnnotations().length == 0 && type.isRecord() && type != Viewer.class;
        return form ? ofRecord(type) : Stream.empty();
    }

    private static Stream<String> ofRecord(Class<?> type) {
        RecordComponent @Nullable [] components = type.getRecordComponents();
        if (components == null) {
            throw new AssertionError("A form is a record: " + type);
        }
        return Arrays.stream(components).flatMap(component -> texts(component.getName(), component.getGenericType()));
    }

    private static Stream<String> texts(String name, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] parts = generic.getActualTypeArguments();
            boolean ofTexts = parts[parts.length - 1] == String.class;
            if (Map.class.isAssignableFrom(raw)) {
                return ofTexts ? Stream.of(ANY) : Stream.empty();
            }
            boolean several = Collection.class.isAssignableFrom(raw);
            return !several
                    ? Stream.empty()
                    : parts[0] instanceof Class<?> row && row.isRecord()
                            ? ofRecord(row).map(text -> name + "[0]." + text)
                            : texts(name, parts[0]);
        }
        boolean text = type == String.class || type == String[].class || type == MultipartFile.class;
        return text ? Stream.of(name) : Stream.empty();
    }
}
