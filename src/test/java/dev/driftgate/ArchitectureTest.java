package dev.driftgate;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house, floor by floor. */
@NullMarked
class ArchitectureTest {
    private static final String ROOT = "dev.driftgate.";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.driftgate");

    @Test
    void imports_point_downwards_only() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.driftgate..")
                .layer("doors")
                .definedBy(ROOT + "cli", ROOT + "slack", ROOT + "schedule", ROOT + "probe", ROOT + "demo..")
                .layer("use cases")
                .definedBy(ROOT + "check", ROOT + "contract", ROOT + "review")
                .layer("outside")
                .definedBy(
                        ROOT + "catalog.postgres",
                        ROOT + "channel.slack",
                        ROOT + "contract.dbt",
                        ROOT + "contract.postgres",
                        ROOT + "request.postgres",
                        ROOT + "review.postgres",
                        ROOT + "store",
                        ROOT + "ticket..")
                .layer("words")
                .definedBy(ROOT + "render")
                .layer("core")
                .definedBy(ROOT + "diff", ROOT + "catalog", ROOT + "catalog.deparse", ROOT + "catalog.type")
                .layer("ground")
                .definedBy(ROOT + "settings", ROOT + "failure")
                .ensureAllClassesAreContainedInArchitecture()
                .whereLayer("doors")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("use cases")
                .mayOnlyBeAccessedByLayers("doors")
                .whereLayer("outside")
                .mayOnlyBeAccessedByLayers("doors", "use cases")
                .whereLayer("words")
                .mayOnlyBeAccessedByLayers("doors", "use cases", "outside")
                .whereLayer("core")
                .mayOnlyBeAccessedByLayers("doors", "use cases", "outside", "words")
                .check(CLASSES);
    }

    @Test
    void no_vendor_knows_another() {
        slices().matching("dev.driftgate.(*).(postgres|slack|dbt|linear|asana)..")
                .namingSlices("$1.$2")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().matching("dev.driftgate.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_app_does_not_know_the_demo() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "demo..", ROOT + "cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "demo..")
                .check(CLASSES);
    }

    @Test
    void core_and_words_do_no_input_or_output() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(ROOT + "diff", ROOT + "catalog", ROOT + "catalog.type", ROOT + "render")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io", "java.nio.file..", "java.net..", "java.sql..", "okhttp3..", "com.slack..")
                .check(CLASSES);
    }
}
