package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.people.Users;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FolkmootTest
class OpenApiTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    @Autowired
    MockMvcTester web;

    @Autowired
    Users users;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void describesEveryAddressOfTheApi() throws Exception {
        var described = new HashSet<String>();
        description()
                .path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry(
                        (method, operation) -> described.add(method.toUpperCase() + " " + path)));

        assertThat(described).containsAll(mapped());
    }

    @Test
    void isAValidDescription() throws Exception {
        var api = description();
        assertThat(api.path("openapi").asString()).startsWith("3.");
        assertThat(api.path("info").path("title").asString()).isEqualTo("Folkmoot");
        assertThat(api.path("components")
                        .path("securitySchemes")
                        .path("token")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
        assertThat(faults(api)).isEmpty();
    }

    @Test
    void tellsNobodyWhoActs() throws Exception {
        assertThat(description().path("components").path("schemas").propertyNames())
                .doesNotContain("Actor");
    }

    /** What the specification asks of every document: unique operation ids, declared variables, references that lead somewhere. */
    private static List<String> faults(JsonNode api) {
        var faults = new ArrayList<String>();
        var ids = new HashSet<String>();
        api.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    var place = method + " " + path;
                    if (!ids.add(operation.path("operationId").asString())) {
                        faults.add(place + ": operationId twice");
                    }
                    if (operation.path("responses").isEmpty()) {
                        faults.add(place + ": no responses");
                    }
                    var declared = new HashSet<String>();
                    operation.path("parameters").forEach(parameter -> {
                        if (parameter.path("in").asString().equals("path")) {
                            declared.add(parameter.path("name").asString());
                        }
                    });
                    VARIABLE.matcher(path)
                            .results()
                            .map(found -> found.group(1))
                            .filter(name -> !declared.contains(name))
                            .forEach(name -> faults.add(place + ": {" + name + "} is not declared"));
                }));
        references(api).stream()
                .filter(reference -> api.at(reference.substring(1)).isMissingNode())
                .forEach(reference -> faults.add(reference + " leads nowhere"));
        return faults;
    }

    private static Set<String> references(JsonNode node) {
        var found = new HashSet<String>();
        if (node.path("$ref").isString()) {
            found.add(node.path("$ref").asString());
        }
        node.forEach(child -> found.addAll(references(child)));
        return found;
    }

    private Set<String> mapped() {
        var all = new HashSet<String>();
        mappings.getHandlerMethods()
                .forEach((info, method) -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1") && !path.startsWith("/api/v1/openapi"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> all.add(verb.name() + " " + path))));
        return all;
    }

    private JsonNode description() throws Exception {
        var answer = web.get()
                .uri("/api/v1/openapi.json")
                .with(As.person(users.with("reader")))
                .exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.builder().build().readTree(answer.getResponse().getContentAsString());
    }
}
