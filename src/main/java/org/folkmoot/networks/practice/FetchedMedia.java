package org.folkmoot.networks.practice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A picture or a video that a network took by itself from the address that it was given. The practice networks reach this
 * machine only.
 */
public record FetchedMedia(String mime, byte[] bytes) {

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /** Empty when nobody gives it. */
    public static Optional<FetchedMedia> from(String address) {
        try {
            var uri = URI.create(address);
            if (uri.getHost() == null || !HERE.contains(uri.getHost())) {
                return Optional.empty();
            }
            var answer = CLIENT.send(
                    HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            var mime = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            return answer.statusCode() == 200
                    ? Optional.of(new FetchedMedia(mime.strip(), answer.body()))
                    : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    public boolean jpeg() {
        return begins(0xff, 0xd8, 0xff);
    }

    public boolean png() {
        return begins(0x89, 'P', 'N', 'G');
    }

    /** An MP4 or QuickTime file names its kind at the fifth byte. */
    public boolean film() {
        return bytes.length > 8 && new String(bytes, 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1).equals("ftyp");
    }

    private boolean begins(int... first) {
        for (var i = 0; i < first.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
