package org.folkmoot.networks.practice;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A form with one file, RFC 7578. Latin-1 keeps every byte as it is while the parts are cut. */
public record Multipart(Map<String, String> fields, String mime, byte[] file) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type:\\s*([^\\r\\n]+)");

    public static Multipart of(String contentType, byte[] body) {
        var fields = new LinkedHashMap<String, String>();
        var mime = "";
        var file = new byte[0];
        var boundary = BOUNDARY.matcher(contentType);
        if (boundary.find()) {
            var text = new String(body, StandardCharsets.ISO_8859_1);
            for (var part : text.split(Pattern.quote("--" + boundary.group(1)))) {
                var cut = part.indexOf("\r\n\r\n");
                var name = NAME.matcher(part);
                if (cut < 0 || !name.find()) {
                    continue;
                }
                var content = part.substring(cut + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
                var type = TYPE.matcher(part.substring(0, cut));
                if (type.find()) {
                    mime = type.group(1).strip();
                    file = content;
                } else {
                    fields.put(name.group(1), new String(content, StandardCharsets.UTF_8));
                }
            }
        }
        return new Multipart(fields, mime, file);
    }
}
