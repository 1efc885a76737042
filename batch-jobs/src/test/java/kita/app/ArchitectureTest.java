package kita.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The directions in which the house is built: who may import whom. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("kita");

    @Test
    void the_registry_needs_nothing_but_the_jdk() {
        classes()
                .that()
                .resideInAPackage("kita.registry..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("kita.registry..", "java..")
                .check(HOUSE);
    }

    @Test
    void billing_needs_nothing_but_money_the_registry_and_the_jdk() {
        classes()
                .that()
                .resideInAnyPackage("kita.billing..", "kita.money..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("kita.billing..", "kita.money..", "kita.registry..", "java..", "javax.xml..")
                .check(HOUSE);
    }

    @Test
    void allocation_needs_nothing_but_the_registry_the_jdk_and_two_solvers_kept_in_their_rooms() {
        classes()
                .that()
                .resideInAPackage("kita.allocation..")
                .and()
                .resideOutsideOfPackages("kita.allocation.solver..", "kita.allocation.exact..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("kita.allocation..", "kita.registry..", "java..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("kita.allocation.solver..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.optaplanner..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("kita.allocation.exact..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.ortools..")
                .check(HOUSE);
    }

    @Test
    void the_checker_knows_nothing_of_the_solver() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "kita.allocation.proposal..", "kita.allocation.criteria..", "kita.allocation.application..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("kita.allocation.solver..")
                .check(HOUSE);
    }

    @Test
    void the_two_cores_never_meet_and_nothing_imports_the_application() {
        noClasses()
                .that()
                .resideInAnyPackage("kita.billing..", "kita.money..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("kita.allocation..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("kita.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("kita.app..")
                .check(HOUSE);
    }

    @Test
    void the_generator_of_sample_data_knows_no_other_module() {
        noClasses()
                .that()
                .resideInAPackage("kita.sample..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "kita.app..", "kita.billing..", "kita.money..", "kita.allocation..", "kita.registry..")
                .check(HOUSE);
    }

    @Test
    void the_command_line_calls_the_jobs_the_jobs_call_the_store_and_never_back() {
        noClasses()
                .that()
                .resideInAPackage("kita.app.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kita.app.jobs..", "kita.app.cli..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("kita.app.jobs..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("kita.app.cli..")
                .check(HOUSE);
        slices().matching("kita.app.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_rooms_of_the_command_line_share_the_frame_and_the_words_and_know_nothing_of_each_other() {
        slices().matching("kita.app.cli.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        resideInAnyPackage("kita.app.cli.frame..", "kita.app.cli.words.."))
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("kita.app.cli.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("kita.app.cli")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("kita.app.cli.frame..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("kita.app.cli.words..")
                .check(HOUSE);
    }

    @Test
    void a_room_of_the_command_line_shows_only_the_commands_that_kita_lists() throws ClassNotFoundException {
        classes()
                .that()
                .resideInAPackage("kita.app.cli.*..")
                .and()
                .resideOutsideOfPackages("kita.app.cli.frame..", "kita.app.cli.words..")
                .and()
                .arePublic()
                .should(be(belongToAnyOf(Class.forName("kita.app.cli.KitaCommand")
                        .getAnnotation(Command.class)
                        .subcommands())))
                .check(HOUSE);
    }

    @Test
    void entities_are_nobodys_business_but_their_store_s() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("kita.app.store..")
                .check(HOUSE);
    }

    @Test
    void the_cores_read_no_clock_and_roll_no_dice() {
        for (Class<?> clock : new Class<?>[] {LocalDate.class, LocalDateTime.class, Instant.class, Clock.class}) {
            noClasses()
                    .that()
                    .resideInAnyPackage("kita.billing..", "kita.money..", "kita.registry..", "kita.allocation..")
                    .should()
                    .callMethod(clock, clock == Clock.class ? "systemUTC" : "now")
                    .check(HOUSE);
        }
        noClasses()
                .that()
                .resideInAnyPackage("kita.billing..", "kita.money..", "kita.registry..", "kita.allocation..")
                .should()
                .callConstructor(Random.class)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("kita.billing..", "kita.money..", "kita.registry..", "kita.allocation..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }
}
