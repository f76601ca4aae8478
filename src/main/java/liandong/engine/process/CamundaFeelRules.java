package liandong.engine.process;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.Map$;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import liandong.engine.FeelProblem;
import liandong.engine.FeelRule;
import liandong.engine.FeelRules;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * FEEL rules (规则表达式) by the engine's own interpreter. It is called directly, because the interpreter's front door makes
 * all of FEEL's built-in functions anew for each evaluation, which costs several times what the evaluation does.
 */
@Component
public class CamundaFeelRules implements FeelRules {

    private static final Set<String> FUNCTIONS = Set.of("sum", "count", "min", "max", "abs");

    private static final ValueMapper VALUES = FeelEngine.defaultValueMapper();

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final FeelInterpreter interpreter = new FeelInterpreter(VALUES);
    private final FunctionProvider functions = new BuiltinFunctions(FeelEngine.defaultClock(), VALUES);

    @Override
    public FeelRule rule(String expression, Map<String, ?> known) {
        ParseResult parsed = feel.parseExpression(expression);
        if (parsed.isFailure()) {
            throw new FeelProblem("not FEEL: " + expression);
        }
        Rule rule = new Rule(parsed.parsedExpression(), new LinkedHashSet<>());
        rule.collect(rule.parsed.expression());
        for (String name : rule.names) {
            if (!known.containsKey(name)) {
                throw new FeelProblem("unknown name " + name + " in: " + expression);
            }
        }
        rule.holds(known);
        return rule;
    }

    private final class Rule implements FeelRule {

        private final ParsedExpression parsed;
        private final Set<String> names;

        private Rule(ParsedExpression parsed, Set<String> names) {
            this.parsed = parsed;
            this.names = names;
        }

        @Override
        public Set<String> names() {
            return names;
        }

        @Override
        public boolean holds(Map<String, ?> operands) {
            Map<String, Object> context = new LinkedHashMap<>();
            names.forEach(name -> put(context, name, operands.get(name)));
            EvaluationFailureCollector failures = new EvaluationFailureCollector();
            Val answer = interpreter.eval(
                    parsed.expression(), new EvalContext(VALUES, variables(context), functions, failures));
            if (failures.failures().nonEmpty()) {
                throw new FeelProblem("cannot be evaluated: " + parsed.text());
            }
            if (answer instanceof ValBoolean yes) {
                return yes.value();
            }
            throw new FeelProblem("answers neither yes nor no: " + parsed.text());
        }

        private void collect(@Nullable Object node) {
            if (node instanceof Ref ref) {
                names.add(ref.names().mkString("."));
            } else if (node instanceof PathExpression path) {
                throw new FeelProblem("path ." + path.key() + " on a computed value in: " + parsed.text());
            } else {
                if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
                    throw new FeelProblem("unknown function " + call.function() + " in: " + parsed.text());
                }
                if (node instanceof Product inner) {
                    for (Iterator<Object> parts = inner.productIterator(); parts.hasNext(); ) {
                        collect(parts.next());
                    }
                }
            }
        }
    }

    private static VariableProvider variables(Map<String, Object> context) {
        return new VariableProvider.StaticVariableProvider(Map$.MODULE$.from(CollectionConverters.asScala(context)));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> context, String name, @Nullable Object operand) {
        Map<String, Object> level = context;
        String[] steps = name.split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            level = (Map<String, Object>) level.computeIfAbsent(steps[i], key -> new LinkedHashMap<String, Object>());
        }
        level.put(steps[steps.length - 1], operand);
    }
}
