package org.folkmoot.networks;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.networks.practice.Multipart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A network's published OpenAPI document as a judge of what a connector sends and of what its practice network answers.
 * The documents are read from {@code FOLKMOOT_SHARED} or {@code ../shared} and are not part of this repository; where a
 * network publishes none, ours stand in for it.
 */
final class OpenApiOracle {

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private OpenApiOracle(JsonNode document) {
        this.document = document;
    }

    /** @param file below {@code networks/specs}; empty when it is not there */
    static Optional<OpenApiOracle> read(String file) {
        var shared = Optional.ofNullable(System.getenv("FOLKMOOT_SHARED")).orElse("../shared");
        var path = Path.of(shared, "networks", "specs", file);
        if (!Files.isReadable(path)) {
            return Optional.empty();
        }
        try {
            return Json.tree(Files.readAllBytes(path)).map(OpenApiOracle::new);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** One of our own, written by hand where a network publishes none. */
    static OpenApiOracle ours(String file) {
        try (var in = OpenApiOracle.class.getResourceAsStream("/networks/" + file)) {
            return new OpenApiOracle(Json.tree(in.readAllBytes()).orElseThrow());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Everything in which the request or its answer is not what the document says; empty is good. */
    List<String> objections(Recorder.Heard heard) {
        var template = template(heard.path());
        if (template.isEmpty()) {
            return List.of(heard + ": no such path");
        }
        var operation =
                document.path("paths").path(template.get()).path(heard.method().toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return List.of(heard + ": no such method");
        }
        var objections = new ArrayList<String>();
        query(objections, operation, heard);
        request(objections, operation.path("requestBody").path("content"), heard);
        answer(objections, operation.path("responses"), heard);
        return objections.stream().map(words -> heard + ": " + words).toList();
    }

    /** What was exercised, so that a test can say that nothing was left out. */
    String operation(Recorder.Heard heard) {
        return heard.method() + " " + template(heard.path()).orElse(heard.path());
    }

    /** A literal path goes before one with a parameter. */
    private Optional<String> template(String path) {
        return document.path("paths").propertyNames().stream()
                .filter(template -> Pattern.matches(template.replaceAll("\\{[^}]+}", "[^/]+"), path))
                .min(java.util.Comparator.comparingInt(template -> template.split("\\{").length));
    }

    private void query(List<String> objections, JsonNode operation, Recorder.Heard heard) {
        var known = new HashSet<String>();
        for (var parameter : operation.path("parameters")) {
            var meant = parameter.has("$ref")
                    ? document.at(parameter.path("$ref").asString().substring(1))
                    : parameter;
            known.add(plain(meant.path("name").asString("")));
        }
        for (var pair : heard.query().split("&")) {
            var name = plain(URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8));
            if (!name.isEmpty() && !known.contains(name)) {
                objections.add("no such parameter " + name);
            }
        }
    }

    /** {@code types[]} is how an array {@code types} is written in a form. */
    private static String plain(String name) {
        return name.replace("[]", "");
    }

    private void request(List<String> objections, JsonNode content, Recorder.Heard heard) {
        var type = heard.headers().getOrDefault("content-type", "");
        if (heard.body().length == 0) {
            return;
        }
        if (type.startsWith("application/json")) {
            var schema = content.path("application/json").path("schema");
            var body = Json.tree(heard.body()).orElseThrow();
            validate(objections, "sent", schema, body);
            unknown(objections, schema, body.propertyNames());
        } else if (type.startsWith("multipart/form-data")) {
            var names = new HashSet<>(Multipart.of(type, heard.body()).fields().keySet());
            unknown(objections, content.path("multipart/form-data").path("schema"), names);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            var names = new HashSet<String>();
            for (var pair : new String(heard.body(), StandardCharsets.UTF_8).split("&")) {
                names.add(URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8));
            }
            unknown(
                    objections,
                    content.path("application/x-www-form-urlencoded").path("schema"),
                    names);
        } else if (!content.has(type)) {
            objections.add("sent as " + type);
        }
    }

    private void answer(List<String> objections, JsonNode responses, Recorder.Heard heard) {
        var status = String.valueOf(heard.status());
        var response = responses.path(responses.has(status) || heard.status() < 400 ? status : "default");
        if (response.isMissingNode()) {
            objections.add("no answer with this status");
            return;
        }
        var type = heard.answerType().replaceFirst(";.*", "");
        var content = response.path("content");
        var schema = content.path(content.has(type) ? type : "application/json").path("schema");
        if (!schema.isMissingNode()) {
            var body = Json.tree(heard.answer()).orElseThrow();
            validate(objections, "answered", schema, body);
        }
    }

    private void validate(List<String> objections, String what, JsonNode schema, JsonNode body) {
        if (schema.isMissingNode()) {
            objections.add(what + " a body that is not documented");
            return;
        }
        schema(schema)
                .validate(body)
                .forEach(error -> objections.add(what + " " + error.getInstanceLocation() + ": " + error.getMessage()));
    }

    /** The schema at the root of a document that has the components which it refers to. */
    private Schema schema(JsonNode schema) {
        ObjectNode whole = Json.object();
        whole.set("components", document.path("components"));
        whole.putArray("allOf").add(schema);
        return registry.getSchema(whole);
    }

    /** Most documents allow more properties than they name; a name that is nowhere in the schema is a slip all the same. */
    private void unknown(List<String> objections, JsonNode schema, Iterable<String> names) {
        var known = new HashSet<String>();
        collect(schema, known);
        for (var name : names) {
            if (!known.contains(name)) {
                objections.add("sent " + name + ", which is not documented");
            }
        }
    }

    private void collect(JsonNode schema, Set<String> into) {
        if (schema.has("$ref")) {
            collect(document.at(schema.path("$ref").asString().substring(1)), into);
        }
        schema.path("properties").propertyNames().forEach(into::add);
        for (var list : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(list).forEach(part -> collect(part, into));
        }
    }
}
