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
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.PracticeFault;
import org.jspecify.annotations.Nullable;

/** Facebook's calls to the address of the page's app: signed over the raw bytes, repeated when nobody takes them. */
final class Webhooks implements AutoCloseable {

    private static final int[] SECONDS_BETWEEN = {0, 1, 5, 20, 60};

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final Settings settings;
    private final Accounts accounts;
    private byte @Nullable [] waiting;

    Webhooks(Settings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /** Whether the address answers the challenge, as Facebook checks it before it takes the address. */
    boolean handshake(String callback, String verifyToken) {
        var challenge = String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000));
        var address = callback + (callback.contains("?") ? "&" : "?") + "hub.mode=subscribe&hub.challenge=" + challenge
                + "&hub.verify_token=" + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8);
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().equals(challenge);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void comment(Entry comment, Account author) {
        var hook = settings.webhook(comment.account());
        if (hook.isEmpty() || !hook.get().subscribed()) {
            return;
        }
        var body = body(comment, author);
        var fault = settings.take(Network.FACEBOOK, "webhook").map(Settings.Armed::fault);
        if (fault.filter(PracticeFault.WEBHOOK_OUT_OF_ORDER::equals).isPresent()) {
            hold(body);
            return;
        }
        send(comment.account(), hook.get().callback(), body, 0);
        if (fault.filter(PracticeFault.WEBHOOK_TWICE::equals).isPresent()) {
            send(comment.account(), hook.get().callback(), body, 0);
        }
        var held = release();
        if (held != null) {
            send(comment.account(), hook.get().callback(), held, 0);
        }
    }

    private synchronized void hold(byte[] body) {
        waiting = body;
    }

    private synchronized byte @Nullable [] release() {
        var held = waiting;
        waiting = null;
        return held;
    }

    private static byte[] body(Entry comment, Account author) {
        var call = Json.object().put("object", "page");
        var entry = call.putArray("entry").addObject();
        entry.put("id", comment.account()).put("time", Instant.now().getEpochSecond());
        var change = entry.putArray("changes").addObject().put("field", "feed");
        var value = change.putObject("value")
                .put("item", "comment")
                .put("verb", "add")
                .put("comment_id", comment.id())
                .put("post_id", comment.root())
                .put("parent_id", comment.parent())
                .put("created_time", comment.createdAt().getEpochSecond())
                .put("message", comment.text());
        value.putObject("from").put("id", author.id()).put("name", author.name());
        return Json.bytes(call);
    }

    private void send(String page, String callback, byte[] body, int attempt) {
        var secret =
                accounts.find(Network.FACEBOOK, page).map(Account::appSecret).orElse("");
        later.schedule(
                () -> {
                    if (!taken(callback, body, signature(secret, body)) && attempt + 1 < SECONDS_BETWEEN.length) {
                        send(page, callback, body, attempt + 1);
                    }
                },
                SECONDS_BETWEEN[attempt],
                TimeUnit.SECONDS);
    }

    private boolean taken(String callback, byte[] body, String signature) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(callback))
                            .timeout(Duration.ofSeconds(10))
                            .header("Content-Type", "application/json")
                            .header("X-Hub-Signature-256", "sha256=" + signature)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    static String signature(String secret, byte[] body) {
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
