package org.folkmoot.networks;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One request to a network. Secrets belong in headers or forms, and only where a network knows no other way in the query.
 *
 * @param body null for none
 */
public record Request(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {

    public static Request get(URI base, String path, Map<String, String> query) {
        return new Request("GET", at(base, path, query), Map.of("Accept", "application/json"), null);
    }

    public static Request post(URI base, String path, String contentType, byte[] body) {
        return new Request(
                "POST",
                at(base, path, Map.of()),
                Map.of("Accept", "application/json", "Content-Type", contentType),
                body);
    }

    public static Request form(URI base, String path, Map<String, String> fields) {
        return post(
                base, path, "application/x-www-form-urlencoded", encode(fields).getBytes(StandardCharsets.UTF_8));
    }

    /** @param mime of the file, which becomes the part called {@code source} */
    public static Request multipart(URI base, String path, Map<String, String> fields, String mime, byte[] file) {
        return multipart(base, path, fields, "source", mime, file);
    }

    /** @param part what the network calls the file */
    public static Request multipart(
            URI base, String path, Map<String, String> fields, String part, String mime, byte[] file) {
        var name = part + "." + mime.replaceAll("^.*/|[^a-z0-9].*$", "");
        return multipart(base, path, fields, part, name, mime, file);
    }

    /** @param name of the file, where the network reads something from it */
    public static Request multipart(
            URI base, String path, Map<String, String> fields, String part, String name, String mime, byte[] file) {
        var boundary = "folkmoot-" + java.util.UUID.randomUUID();
        var body = new ByteArrayOutputStream(file.length + 1024);
        fields.forEach((key, value) -> body.writeBytes(utf8("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"" + key + "\"\r\n\r\n" + value + "\r\n")));
        body.writeBytes(utf8("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"" + part
                + "\"; filename=\"" + name + "\"\r\nContent-Type: "
                + mime
                + "\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(utf8("\r\n--" + boundary + "--\r\n"));
        return post(base, path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    public Request header(String name, String value) {
        var all = new HashMap<>(headers);
        all.put(name, value);
        return new Request(method, uri, Map.copyOf(all), body);
    }

    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }

    private static URI at(URI base, String path, Map<String, String> query) {
        var origin = base.toString().replaceAll("/+$", "");
        return URI.create(origin + path + (query.isEmpty() ? "" : "?" + encode(query)));
    }

    private static String encode(Map<String, String> fields) {
        var joined = new StringJoiner("&");
        fields.forEach((name, value) -> joined.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return joined.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
