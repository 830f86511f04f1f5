package org.folkmoot.networks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request to a network. Secrets belong in headers or forms, and only where a network knows no other way in the query.
 *
 * @param body null for none
 * @param stream in place of a body; null for none
 * @param purpose what it is for, where that costs something else and the request does not tell; it is not sent
 */
public record Request(
        String method,
        URI uri,
        Map<String, String> headers,
        byte @Nullable [] body,
        @Nullable Streamed stream,
        String purpose) {

    /**
     * A body that is too large to be held.
     *
     * @param opening gives its bytes from the beginning
     */
    public record Streamed(long length, Supplier<InputStream> opening) {}

    public Request(String method, URI uri, Map<String, String> headers, byte @Nullable [] body) {
        this(method, uri, headers, body, null, "");
    }

    public Request(
            String method, URI uri, Map<String, String> headers, byte @Nullable [] body, @Nullable Streamed stream) {
        this(method, uri, headers, body, stream, "");
    }

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

    /** The file is read while it goes out. */
    public static Request multipart(
            URI base, String path, Map<String, String> fields, String part, String mime, Streamed file) {
        var framed = multipart(base, path, fields, part, mime, new byte[0]);
        var frame = framed.body() == null ? new byte[0] : framed.body();
        var text = new String(frame, StandardCharsets.ISO_8859_1);
        var cut = text.lastIndexOf("\r\n--");
        var before = Arrays.copyOf(frame, cut);
        var after = Arrays.copyOfRange(frame, cut, frame.length);
        return new Request(
                framed.method(),
                framed.uri(),
                framed.headers(),
                null,
                new Streamed(
                        before.length + file.length() + after.length,
                        () -> new SequenceInputStream(
                                new SequenceInputStream(
                                        new ByteArrayInputStream(before),
                                        file.opening().get()),
                                new ByteArrayInputStream(after))));
    }

    public Request header(String name, String value) {
        var all = new HashMap<>(headers);
        all.put(name, value);
        return new Request(method, uri, Map.copyOf(all), body, stream, purpose);
    }

    public Request meant(String purpose) {
        return new Request(method, uri, headers, body, stream, purpose);
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
