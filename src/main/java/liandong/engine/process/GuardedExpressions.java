package liandong.engine.process;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Expressions of diagrams (流程表达式) that can reach the step beans and their plain values, never classes or loaders. */
class GuardedExpressions extends SpringExpressionManager {

    GuardedExpressions(ApplicationContext context, Map<Object, Object> beans) {
        super(context, beans);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver guarded = new CompositeELResolver();
        guarded.add(new Guard());
        guarded.add(super.createElResolver());
        return guarded;
    }

    private static class Guard extends ELResolver {

        private static final Set<String> FORBIDDEN = Set.of(
                "class",
                "getClass",
                "forName",
                "classLoader",
                "getClassLoader",
                "getDeclaredMethod",
                "getMethod",
                "getDeclaredField",
                "getField",
                "getDeclaredConstructor",
                "getConstructor",
                "newInstance",
                "invoke",
                "applicationContext",
                "getApplicationContext",
                "getBean",
                "beanFactory");

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            refuse(property);
            return null;
        }

        @Override
        public @Nullable Object invoke(
                ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            refuse(method);
            return null;
        }

        private static void refuse(Object name) {
            if (FORBIDDEN.contains(String.valueOf(name))) {
                throw new ELException("Not reachable from an expression: " + name);
            }
        }

        @Override
        public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
            refuse(property);
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
            return java.util.Collections.emptyIterator();
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return Object.class;
        }
    }
}
