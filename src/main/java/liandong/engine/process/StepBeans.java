package liandong.engine.process;

import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** What expressions in diagrams may name (流程步骤): beans called {@code …Steps}, nothing else of the application. */
class StepBeans extends AbstractMap<Object, Object> {

    private final BeanFactory beans;

    StepBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && name.endsWith("Steps") && beans.containsBean(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return containsKey(key) ? beans.getBean((String) java.util.Objects.requireNonNull(key)) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
