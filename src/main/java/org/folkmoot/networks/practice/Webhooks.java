package org.folkmoot.networks.practice;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeFault;
import org.jspecify.annotations.Nullable;

/** The networks' calls to the address that an app has named: repeated when nobody takes them. */
public final class Webhooks implements AutoCloseable {

    private static final int[] SECONDS_BETWEEN = {0, 1, 5, 20, 60};

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final Settings settings;
    private @Nullable Letter waiting;

    private record Letter(String callback, byte[] body, Map<String, String> headers) {}

    Webhooks(Settings settings) {
        this.settings = settings;
    }

    /** What the address answers to a GET; empty when nobody does. */
    public Optional<String> ask(String address) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whether the address answers the challenge, as Meta's networks check it before they take the address. */
    public boolean hub(String callback, String verifyToken) {
        var challenge = String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000));
        var address = callback + (callback.contains("?") ? "&" : "?") + "hub.mode=subscribe&hub.challenge=" + challenge
                + "&hub.verify_token=" + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8);
        return ask(address).filter(challenge::equals).isPresent();
    }

    /**
     * Sends a body to whoever subscribed to the account, once, twice or late as the faults want it.
     *
     * @param headers with the signature over these very bytes
     */
    public void tell(Network network, String account, byte[] body, Map<String, String> headers) {
        var hook = settings.webhook(account);
        if (hook.isEmpty() || !hook.get().subscribed()) {
            return;
        }
        var letter = new Letter(hook.get().callback(), body, headers);
        var fault = settings.take(network, "webhook").map(Settings.Armed::fault);
        if (fault.filter(PracticeFault.WEBHOOK_OUT_OF_ORDER::equals).isPresent()) {
            hold(letter);
            return;
        }
        send(letter, 0);
        if (fault.filter(PracticeFault.WEBHOOK_TWICE::equals).isPresent()) {
            send(letter, 0);
        }
        var held = release();
        if (held != null) {
            send(held, 0);
        }
    }

    private synchronized void hold(Letter letter) {
        waiting = letter;
    }

    private synchronized @Nullable Letter release() {
        var held = waiting;
        waiting = null;
        return held;
    }

    private void send(Letter letter, int attempt) {
        later.schedule(
                () -> {
                    if (!taken(letter) && attempt + 1 < SECONDS_BETWEEN.length) {
                        send(letter, attempt + 1);
                    }
                },
                SECONDS_BETWEEN[attempt],
                TimeUnit.SECONDS);
    }

    private boolean taken(Letter letter) {
        var request = HttpRequest.newBuilder(URI.create(letter.callback()))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(letter.body()));
        letter.headers().forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            / 100
                    == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** HMAC-SHA256 in lower-case hex. */
    public static String signature(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
        client.close();
    }
}
