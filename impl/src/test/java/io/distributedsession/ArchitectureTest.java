package io.distributedsession;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The rooms of the implementation and the doors between them: every import goes the way the design says, none back. */
@AnalyzeClasses(packages = "io.distributedsession", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.distributedsession";
    private static final String[] CDI_REST_SERVLET = {
        "jakarta.enterprise..", "jakarta.inject..", "jakarta.interceptor..", "jakarta.ws..", "jakarta.servlet.."
    };

    @ArchTest
    static final ArchRule config_importsNothing = room("config");

    @ArchTest
    static final ArchRule metrics_importNothing = room("metrics");

    @ArchTest
    static final ArchRule budget_importsNothing = room("budget");

    @ArchTest
    static final ArchRule dynamodb_importsBudgetConfigAndMetrics = room("dynamodb", "budget", "config", "metrics");

    @ArchTest
    static final ArchRule keys_importBudgetAndConfig = room("keys", "budget", "config");

    @ArchTest
    static final ArchRule keysOnDynamodb_importDynamodb = room("keys.dynamodb", "keys", "dynamodb", "config");

    @ArchTest
    static final ArchRule cookie_importsKeys = room("cookie", "keys", "config");

    @ArchTest
    static final ArchRule state_importsKeys = room("state", "keys", "config");

    @ArchTest
    static final ArchRule store_importsBudgetAndConfig = room("store", "budget", "config");

    @ArchTest
    static final ArchRule storeInMemory_importsStore = room("store.memory", "store", "config");

    @ArchTest
    static final ArchRule storeOnDynamodb_importsDynamodb = room("store.dynamodb", "store", "dynamodb", "config");

    @ArchTest
    static final ArchRule exchange_importsWhatItCommits =
            room("exchange", "state", "cookie", "keys", "store", "budget", "config");

    @ArchTest
    static final ArchRule rest_importsExchange = room("rest", "exchange", "cookie", "config");

    @ArchTest
    static final ArchRule servlet_importsExchange = room("servlet", "exchange", "cookie", "config");

    @ArchTest
    static final ArchRule concurrent_importsExchange = room("concurrent", "exchange");

    @ArchTest
    static final ArchRule concurrent_isImportedByNobody = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".concurrent")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".concurrent");

    @ArchTest
    static final ArchRule cdi_importsNoFilter = noClasses()
            .that()
            .resideInAPackage(ROOT + ".cdi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".rest..", ROOT + ".servlet..");

    @ArchTest
    static final ArchRule aws_isSeenByTheDynamodbRoomsOnly = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".dynamodb..", ROOT + ".store.dynamodb..", ROOT + ".keys.dynamodb..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    @ArchTest
    static final ArchRule cdiRestAndServlet_areSeenByTheirRoomsOnly = noClasses()
            .that(not(resideInAPackage(ROOT)))
            .and(not(resideInAnyPackage(ROOT + ".cdi..", ROOT + ".rest..", ROOT + ".servlet..", ROOT + ".concurrent")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CDI_REST_SERVLET);

    /** A room may use itself, the public API, the JDK, and the rooms named; the rules above say who sees other libraries. */
    private static ArchRule room(String room, String... doors) {
        String self = ROOT + "." + room;
        String[] allowed = new String[doors.length + 2];
        allowed[0] = ROOT;
        allowed[1] = self;
        for (int i = 0; i < doors.length; i++) {
            allowed[i + 2] = ROOT + "." + doors[i];
        }
        return classes()
                .that()
                .resideInAPackage(self)
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)));
    }
}
