package org.folkmoot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Styles, behaviours, pictures and fonts. Their addresses carry a digest of all of them, so that browsers may keep them
 * for ever and never mix two versions: {@code Statics.path("styles/base.css")}.
 */
public final class Statics {

    /** Everything below it is public and the same for everybody. */
    static final String ROOT = "/static/";

    private static final Map<String, byte[]> FILES = read();
    private static final String VERSION = version();
    private static final String IMPORT_MAP = """
            {"imports":{"htmx":"%s","folkmoot/":"%s"}}""".formatted(path("behaviours/htmx.js"), path("behaviours/"));

    private Statics() {}

    public static String path(String file) {
        return ROOT + VERSION + "/" + file;
    }

    public static boolean has(String file) {
        return FILES.containsKey(file);
    }

    /** The name of a network's picture in the sprite; a network without one gets the globe. */
    public static String glyph(String network) {
        var sprite = new String(FILES.get("images/sprite.svg"), StandardCharsets.UTF_8);
        return sprite.contains("\"n-" + network + "\"") ? network : "other";
    }

    static Set<String> files() {
        return FILES.keySet();
    }

    static String version() {
        return HexFormat.of().formatHex(digest()).substring(0, 12);
    }

    /** Maps the names of modules to their addresses; inline, since browsers read no other, and allowed by its digest. */
    public static String importMap() {
        return IMPORT_MAP;
    }

    static String importMapDigest() {
        var digest = sha256().digest(IMPORT_MAP.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static byte[] digest() {
        var sha256 = sha256();
        FILES.forEach((name, bytes) -> {
            sha256.update(name.getBytes(StandardCharsets.UTF_8));
            sha256.update(bytes);
        });
        return sha256.digest();
    }

    private static Map<String, byte[]> read() {
        var files = new TreeMap<String, byte[]>(Comparator.naturalOrder());
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*")) {
                var url = file.getURL().toString();
                files.put(
                        url.substring(url.lastIndexOf("/static/") + "/static/".length()), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
