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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A discovery document of Google's as a judge of what a connector sends and of what its practice network answers. Its schemas
 * are those of JSON Schema's third draft; what counts here means the same today. A name that a schema does not know is a slip.
 */
final class DiscoveryOracle {

    private static final Set<String> KEPT = Set.of("type", "enum", "pattern", "minimum", "maximum");

    private final JsonNode document;
    private final Map<String, JsonNode> methods = new HashMap<>();
    private final ObjectNode definitions = Json.object();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private DiscoveryOracle(JsonNode document) {
        this.document = document;
        collect(document);
        document.path("schemas")
                .properties()
                .forEach(schema -> definitions.set(schema.getKey(), today(schema.getValue())));
    }

    /** @param file below {@code networks/specs}; empty when it is not there */
    static Optional<DiscoveryOracle> read(String file) {
        var shared = Optional.ofNullable(System.getenv("FOLKMOOT_SHARED")).orElse("../shared");
        var path = Path.of(shared, "networks", "specs", file);
        if (!Files.isReadable(path)) {
            return Optional.empty();
        }
        try {
            return Json.tree(Files.readAllBytes(path)).map(DiscoveryOracle::new);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void collect(JsonNode resource) {
        resource.path("methods").forEach(method -> {
            var verb = method.path("httpMethod").asString() + " /";
            methods.put(verb + method.path("path").asString(), method);
            var upload =
                    method.path("mediaUpload").path("protocols").path("simple").path("path");
            if (upload.isString()) {
                methods.put(verb + upload.asString().substring(1), method);
            }
        });
        resource.path("resources").forEach(this::collect);
    }

    /** The same in the words of today. */
    private static JsonNode today(JsonNode schema) {
        var node = Json.object();
        if (schema.has("$ref")) {
            return node.put("$ref", "#/$defs/" + schema.path("$ref").asString());
        }
        KEPT.stream().filter(schema::has).forEach(word -> {
            if (!schema.path(word).asString("").equals("any")) {
                node.set(word, schema.path(word));
            }
        });
        if (schema.has("items")) {
            node.set("items", today(schema.path("items")));
        }
        if (schema.has("properties")) {
            var properties = node.putObject("properties");
            schema.path("properties").properties().forEach(one -> properties.set(one.getKey(), today(one.getValue())));
            node.put("additionalProperties", false);
        } else if (schema.path("additionalProperties").isObject()) {
            node.set("additionalProperties", today(schema.path("additionalProperties")));
        }
        return node;
    }

    boolean knows(Recorder.Heard heard) {
        return methods.containsKey(heard.method() + " " + heard.path());
    }

    /** Everything in which the request or its answer is not what the document says; empty is good. */
    List<String> objections(Recorder.Heard heard) {
        var method = methods.get(heard.method() + " " + heard.path());
        if (method == null) {
            return List.of(heard + ": no such method");
        }
        var objections = new ArrayList<String>();
        query(objections, method, heard);
        var type = heard.headers().getOrDefault("Content-Type", "");
        if (type.startsWith("application/json") && heard.body().length > 0) {
            validate(objections, "sent", method.path("request"), heard.body());
        }
        if (heard.status() < 300 && heard.answer().length > 0) {
            validate(objections, "answered", method.path("response"), heard.answer());
        }
        return objections.stream().map(words -> heard + ": " + words).toList();
    }

    private void query(List<String> objections, JsonNode method, Recorder.Heard heard) {
        var sent = new HashMap<String, String>();
        for (var pair : heard.query().split("&")) {
            var parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                sent.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
            }
        }
        sent.forEach((name, value) -> {
            var parameter = method.path("parameters").path(name);
            if (parameter.isMissingNode() && !document.path("parameters").has(name)) {
                objections.add("no such parameter " + name);
            }
            if (parameter.has("enum")
                    && parameter
                            .path("enum")
                            .valueStream()
                            .noneMatch(one -> one.asString().equals(value))) {
                objections.add(name + " cannot be " + value);
            }
        });
        method.path("parameters").properties().forEach(one -> {
            if (one.getValue().path("required").asBoolean(false) && !sent.containsKey(one.getKey())) {
                objections.add("without " + one.getKey());
            }
        });
    }

    private void validate(List<String> objections, String what, JsonNode schema, byte[] body) {
        if (!schema.has("$ref")) {
            objections.add(what + " a body that is not documented");
            return;
        }
        schema(schema.path("$ref").asString())
                .validate(Json.tree(body).orElseThrow())
                .forEach(error -> objections.add(what + " " + error.getInstanceLocation() + ": " + error.getMessage()));
    }

    private Schema schema(String name) {
        var whole = Json.object().put("$ref", "#/$defs/" + name);
        whole.set("$defs", definitions);
        return registry.getSchema(whole);
    }
}
