package liandong.engine.process;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import liandong.LiandongTest;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The guards against what is known of the engine and will not be mended in it (ADR 17). */
@LiandongTest
class EngineGuardsTests {

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Autowired
    TaskService tasks;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.engine.rest.TaskRestService",
                "org.camunda.bpm.webapp.impl.security.SecurityActions",
                "org.camunda.connect.Connectors",
                "org.camunda.spin.Spin"
            })
    void nothingButTheEngineItselfIsOnTheClassPath(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void noScriptLanguageIsThereToRunOneIn() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .flatExtracting(ScriptEngineFactory::getNames)
                .doesNotContain("javascript", "js", "groovy", "python", "ruby", "kotlin");
    }

    /** Inside "or" the engine evaluates expressions given as values. */
    @Test
    void noQueryIsJoinedByOr() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "join conditions of an engine query by or",
                        call -> call.getTarget().getName().equals("or")
                                && call.getTargetOwner().getPackageName().startsWith("org.camunda.bpm")))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("liandong"));
    }

    @Test
    void expressionsInQueriesAndUnknownTypesInVariablesAreRefused() {
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression("${reportSteps}")
                        .list())
                .hasMessageContaining("Expressions are forbidden");
    }
}
