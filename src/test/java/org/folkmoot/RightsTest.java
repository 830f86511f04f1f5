package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Grant;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.PublicAddresses;
import org.folkmoot.people.Scope;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every address × {nobody, signed in without rights, a right on another account only}, against the table in {@code
 * rights.txt}. An address that is not in the table fails, and so does a line whose address is gone.
 */
@FolkmootTest
class RightsTest {

    /** Beside the addresses of the table's three other words, a right is the name of a {@link Permission}. */
    private static final Set<String> WORDS = Set.of("public", "signed-in", "own", "this-machine");

    private static final Set<Integer> REFUSED = Set.of(403, 404);

    /** What was sent is looked at first in some places; it opens nothing either. */
    private static final Set<Integer> NOTHING_DONE = Set.of(400, 403, 404, 405, 409, 413, 415, 422);

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    Person without;
    Person elsewhere;

    @BeforeEach
    void givenSomebodyWithoutRightsAndSomebodyWithAllOfThemForAnotherAccount() {
        without = users.with();
        var other = Scope.account(UUID.fromString("00000000-0000-7000-8000-00000000beef"), null);
        elsewhere = users.granted(
                List.of(new Grant("social-media-lead", other), new Grant("communications-manager", other)));
    }

    @Test
    void knowsWhatEveryAddressAsksFor() {
        var missing = new TreeSet<>(Addresses.of(context));
        missing.removeAll(table().keySet());
        var gone = new TreeSet<>(table().keySet());
        gone.removeAll(Addresses.of(context));
        assertThat(missing).as("addresses without a line in rights.txt").isEmpty();
        assertThat(gone).as("lines of rights.txt without an address").isEmpty();
        assertThat(table().values())
                .allSatisfy(right -> assertThat(WORDS.contains(right)
                                || Arrays.stream(Permission.values())
                                        .anyMatch(p -> p.name().equals(name(right))))
                        .as(right)
                        .isTrue());
    }

    @Test
    void opensToStrangersWhatTheListOfPublicAddressesNamesAndNothingElse() {
        var parser = new PathPatternParser();
        var patterns = PublicAddresses.PATTERNS.stream().map(parser::parse).toList();
        table().forEach((address, right) -> {
            var path = PathContainer.parsePath(path(address));
            assertThat(patterns.stream().anyMatch(pattern -> pattern.matches(path)))
                    .as(address)
                    .isEqualTo(right.equals("public"));
        });
    }

    @TestFactory
    Stream<DynamicTest> asksEverybodyWhoTheyAre() {
        return table().entrySet().stream()
                .filter(line -> !Set.of("public", "this-machine").contains(line.getValue()))
                .map(line -> DynamicTest.dynamicTest(line.getKey(), () -> {
                    var answer = ask(line.getKey(), null);
                    var api = path(line.getKey()).startsWith("/api/");
                    assertThat(answer.getResponse().getStatus()).isEqualTo(api ? 401 : 303);
                    if (!api) {
                        assertThat(answer.getResponse().getHeader("Location")).startsWith("/sign-in");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatIsForThisMachineFromOthersAndFromProxies() {
        return table().entrySet().stream()
                .filter(line -> line.getValue().equals("this-machine"))
                .map(line -> DynamicTest.dynamicTest(line.getKey(), () -> {
                    var path = path(line.getKey());
                    assertThat(mvc.get().uri(path).header("X-Forwarded-For", "203.0.113.7"))
                            .hasStatus(403);
                    assertThat(mvc.get().uri(path).with(request -> {
                                request.setRemoteAddr("203.0.113.7");
                                return request;
                            }))
                            .hasStatus(403);
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhoeverHasNoRight() {
        return permissions()
                .map(line -> DynamicTest.dynamicTest(
                        line.getKey(), () -> assertRefused(line.getKey(), ask(line.getKey(), without))));
    }

    /** Where the line says {@code @account} the command is about one account; an organisation's right has no limits. */
    @TestFactory
    Stream<DynamicTest> refusesWhoeverHasTheRightForAnotherAccountOnly() {
        return permissions()
                .filter(line -> line.getValue().endsWith("@account") || organisational(name(line.getValue())))
                .map(line -> DynamicTest.dynamicTest(
                        line.getKey(), () -> assertRefused(line.getKey(), ask(line.getKey(), elsewhere))));
    }

    private Stream<Map.Entry<String, String>> permissions() {
        return table().entrySet().stream().filter(line -> !WORDS.contains(line.getValue()));
    }

    private static void assertRefused(String address, MvcTestResult answer) {
        var plain = address.startsWith("GET ");
        if (answer.getUnresolvedException() != null
                && answer.getUnresolvedException().getCause() instanceof MultipartException) {
            return; // an upload without a file is refused before anybody looks at it
        }
        assertThat(answer.getResponse().getStatus()).as(address).isIn(plain ? REFUSED : NOTHING_DONE);
    }

    private MvcTestResult ask(String address, Person person) {
        var path = path(address);
        var request = mvc.method(HttpMethod.valueOf(address.split(" ")[0])).uri(path);
        if (path.startsWith("/api/")) {
            request = request.contentType("application/json").content("{}");
        } else {
            request = request.with(As.form());
        }
        if (person != null) {
            request =
                    path.startsWith("/api/") ? request.with(As.actor(token(person))) : request.with(As.person(person));
        }
        return request.exchange();
    }

    private static Actor.Token token(Person person) {
        var scopes = Arrays.stream(Permission.values()).map(Enum::name).collect(Collectors.toSet());
        return new Actor.Token(UUID.randomUUID(), person.id().value(), "test", scopes);
    }

    /** Ids that belong to nothing. */
    private static String path(String address) {
        return address.split(" ")[1].replaceAll("\\{[^}/]+}", "00000000-0000-7000-8000-000000000000");
    }

    private static boolean organisational(String permission) {
        return Set.of(
                        "MANAGE_INSTALLATION",
                        "MANAGE_PEOPLE",
                        "READ_TRAIL",
                        "EDIT_PLAN",
                        "HANDLE_REQUESTS",
                        "DECIDE_REQUESTS")
                .contains(permission);
    }

    private static String name(String right) {
        return right.replace("@account", "");
    }

    /** Address and right, in the order of the file. */
    private static Map<String, String> table() {
        var table = new LinkedHashMap<String, String>();
        try {
            new ClassPathResource("rights.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        var parts = line.strip().split("\\s+");
                        table.put(parts[0] + " " + parts[1], parts[2]);
                    });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return table;
    }
}
