package org.folkmoot.networks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

/**
 * Connectors reach a network only through {@link GuardedHttp}. {@link HttpURLConnection}, which Spring's simple request
 * factory uses, was seen to send a POST twice when a server drops the connection; Apache's client repeats it on 503 and 429.
 */
class OneWayOutTest {

    /** {@link WebPages} reads addresses that people type: it only ever asks, and repeats nothing. */
    private static final ArchRule NO_CLIENT_THAT_REPEATS = noClasses()
            .that()
            .haveNameNotMatching("org\\.folkmoot\\.networks\\.WebPages(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(HttpURLConnection.class.getName())
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.http.client.SimpleClientHttpRequestFactory")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.client.RestTemplate")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "okhttp3..", "com.restfb..")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection");

    private static final ArchRule CONNECTORS_USE_THE_GUARDED_CLIENT = noClasses()
            .that()
            .resideInAnyPackage("org.folkmoot.networks..")
            .and()
            .resideOutsideOfPackages("org.folkmoot.networks.practice..", "org.folkmoot.networks.*.practice..")
            .and()
            .doNotHaveFullyQualifiedName(GuardedHttp.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(GuardedHttp.class.getName() + "$Shared")
            .and()
            .doNotHaveFullyQualifiedName(Networks.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.springframework.web.client..", "org.springframework.http..");

    @Test
    void nothingOfOursUsesAClientThatRepeats() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.folkmoot");

        NO_CLIENT_THAT_REPEATS.check(classes);
        CONNECTORS_USE_THE_GUARDED_CLIENT.check(classes);
    }

    @Test
    void theRulesSeeAViolation() {
        var planted = new ClassFileImporter().importClasses(Planted.class);

        assertThat(planted.stream().map(JavaClass::getSimpleName)).contains("Planted");
        assertThat(NO_CLIENT_THAT_REPEATS.evaluate(planted).hasViolation()).isTrue();
        assertThat(CONNECTORS_USE_THE_GUARDED_CLIENT.evaluate(planted).hasViolation())
                .isTrue();
    }

    static final class Planted {
        Object open(URI somewhere) throws IOException {
            return somewhere.toURL().openConnection();
        }

        Object client() {
            return HttpClient.newHttpClient();
        }
    }
}
