package org.citylabs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.citylabs.kernel.ForModules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;

/** Rules of the house that the modules' boundaries do not say. */
@AnalyzeClasses(packages = "org.citylabs", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule entitiesStayInTheirRoom =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayInTheirRoom =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule viewsStayInTheirRoom = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..ui..");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule entitiesHaveVerbsAndNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.citylabs.kernel.TimeOrderedId")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule viewsNeverCallWhatIsForModules = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("is for modules only") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return isForModules(call.getTarget());
                }
            });

    @ArchTest
    static final ArchRule theKernelKnowsNoBeansAndNoScreens = noClasses()
            .that()
            .resideInAPackage("org.citylabs.kernel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..", "org.springframework.stereotype..", "org.springframework.context..");

    private static boolean isForModules(AccessTarget target) {
        return target.getOwner().isAnnotatedWith(ForModules.class) || isAnnotated(target);
    }

    private static boolean isAnnotated(AccessTarget target) {
        return target.getOwner().getMethods().stream()
                .filter(method -> method.getName().equals(target.getName()))
                .anyMatch(method -> method.isAnnotatedWith(ForModules.class));
    }
}
