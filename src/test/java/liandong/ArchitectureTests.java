package liandong;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The rules of STYLE that a machine can watch. */
class ArchitectureTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("liandong");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("liandong");

    private static final Pattern POOR_NAME =
            Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Common)([A-Z].*)?|.*[a-z](BO|VO|DTO|PO)");

    @Test
    void onlyProcessPackagesKnowTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(MAIN);
    }

    @Test
    void theRootOfAModuleKnowsNoServletsAndNoSpreadsheets() {
        noClasses()
                .that()
                .resideInAPackage("liandong.*")
                .and()
                .resideOutsideOfPackage("liandong.web")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "org.apache.poi..")
                .check(MAIN);
    }

    @Test
    void onlyDocumentReadsAndWritesOfficeFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackages("liandong.document.sheet..", "liandong.document.workbook..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(MAIN);
    }

    @Test
    void onlyNotificationSendsMail() {
        noClasses()
                .that()
                .resideOutsideOfPackages("liandong.notification..", "liandong.rehearsal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..")
                .check(MAIN);
    }

    @Test
    void theWallClockIsReadInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("liandong.shared.SystemTime")
                .and()
                .resideOutsideOfPackage("liandong.rehearsal..")
                .should()
                .accessTargetWhere(describe("read the wall clock", ArchitectureTests::readsWallClock))
                .check(MAIN);
    }

    @Test
    void stepsOfProcessesArePublicAndLiveInProcessPackages() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Steps")
                .should(have(modifier()))
                .andShould()
                .resideInAPackage("..process..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(MAIN.stream().map(JavaClass::getSimpleName).filter(POOR_NAME.asMatchPredicate()))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> packages = MAIN.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("liandong"))
                .collect(Collectors.toCollection(TreeSet::new));
        packages.removeIf(name -> MAIN.stream()
                .anyMatch(type ->
                        type.getFullName().equals(name + ".package-info") && type.isAnnotatedWith(NullMarked.class)));
        assertThat(packages).as("packages without @NullMarked").isEmpty();
    }

    @Test
    void everyTestClassIsRun() {
        // Surefire runs what ends in Tests and silently passes over the rest.
        assertThat(TESTS.stream()
                        .filter(type -> type.getMethods().stream().anyMatch(ArchitectureTests::isTest))
                        .map(type -> outermost(type).getSimpleName())
                        .filter(name -> !name.endsWith("Tests")))
                .isEmpty();
    }

    private static boolean readsWallClock(JavaAccess<?> access) {
        if (!(access instanceof JavaCall<?> call)) {
            return false;
        }
        JavaClass owner = call.getTargetOwner();
        String method = call.getName();
        boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
        return owner.getPackageName().equals("java.time") && method.equals("now")
                || owner.isEquivalentTo(Clock.class) && method.startsWith("system")
                || owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class) && method.equals("<init>") && noArguments
                || owner.isEquivalentTo(Calendar.class) && method.equals("getInstance");
    }

    private static DescribedPredicate<JavaClass> modifier() {
        return describe("modifier public", type -> type.getModifiers().contains(PUBLIC));
    }

    private static boolean isTest(JavaMethod method) {
        return method.isAnnotatedWith(Test.class) || method.isAnnotatedWith(ParameterizedTest.class);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type);
    }
}
