package org.folkmoot.networks;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * The only way out to a network. It sends each request once: the JDK's client does not repeat a POST by itself, which
 * others do when a server drops the connection. Only allowed hosts are reached, redirects are not followed, and every
 * answer has an end in time and size.
 */
public final class GuardedHttp {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedHttp.class);

    static final int LARGEST_ANSWER = 8 * 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ONE_EXCHANGE = Duration.ofSeconds(30);
    private static final int LONGEST_DIAGNOSTICS = 2000;
    private static final Pattern TOKENS = Pattern.compile(
            "(?i)((?:access_?token|refresh_?token|accessJwt|refreshJwt|password|appsecret_proof|client_secret|client_assertion|code_verifier)[\"']?\\s*[=:]\\s*[\"']?)[^\"'&\\s,}]+");

    private final HttpClient client;
    private final Reach reach;
    private final List<String> secrets;
    private final Instant deadline;
    private final Listener listener;

    GuardedHttp(HttpClient client, Reach reach, Collection<String> secrets, Instant deadline) {
        this(client, reach, secrets, deadline, Listener.NONE);
    }

    GuardedHttp(HttpClient client, Reach reach, Collection<String> secrets, Instant deadline, Listener listener) {
        this.client = client;
        this.reach = reach;
        this.secrets = secrets.stream().filter(secret -> secret.length() >= 6).toList();
        this.deadline = deadline;
        this.listener = listener;
    }

    private static final class Shared {
        static final HttpClient CLIENT = newClient();

        /** Copied for each request: to look for converters each time costs more than the request. */
        static final RestClient REST = RestClient.builder()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new ByteArrayHttpMessageConverter())
                        .addCustomConverter(new ResourceHttpMessageConverter(false)))
                .build();
    }

    /** One client for the whole process: it keeps threads and connections. */
    static HttpClient shared() {
        return Shared.CLIENT;
    }

    static HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    /** Where requests may go. Loopback is only reached through the base address of a practice connection. */
    sealed interface Reach {

        record Internet(Set<String> hosts) implements Reach {}

        record Practice(URI base) implements Reach {}

        static Reach internet(Set<String> hosts) {
            return new Internet(Set.copyOf(hosts));
        }

        static Reach practice(URI base) {
            return new Practice(base);
        }
    }

    /** The same, also to a server that the network itself named; a practice connection goes nowhere else. */
    public GuardedHttp also(URI server) {
        return switch (reach) {
            case Reach.Practice practice -> this;
            case Reach.Internet(var hosts) -> {
                var more = new HashSet<>(hosts);
                Optional.ofNullable(server.getHost()).ifPresent(more::add);
                yield new GuardedHttp(client, Reach.internet(more), secrets, deadline, listener);
            }
        };
    }

    /** The address of one of the network's other services; the practice networks play them all. */
    public URI at(URI service) {
        return switch (reach) {
            case Reach.Practice(var base) -> base;
            case Reach.Internet internet -> service;
        };
    }

    /** Sends it once and waits for the whole answer. */
    public Exchange send(Request request) {
        var objection = objection(request.uri());
        if (objection != null) {
            return new Exchange.NotSent(objection);
        }
        var left = Duration.between(Instant.now(), deadline);
        if (!left.isPositive()) {
            return new Exchange.NotSent("The time for this conversation is over");
        }
        var factory = new JdkClientHttpRequestFactory(client);
        var most = request.stream() == null ? ONE_EXCHANGE : left;
        factory.setReadTimeout(left.compareTo(most) < 0 ? left : most);
        var start = System.nanoTime();
        var exchange = exchange(Shared.REST.mutate().requestFactory(factory).build(), request);
        tell(request, exchange, Duration.ofNanos(System.nanoTime() - start));
        return exchange;
    }

    /** Whatever goes wrong with keeping account, what the network answered stands. */
    private void tell(Request request, Exchange exchange, Duration took) {
        try {
            listener.heard(request, exchange, took);
        } catch (RuntimeException e) {
            LOG.warn("Nobody could keep account of {}", request, e);
        }
    }

    private Exchange exchange(RestClient rest, Request request) {
        var status = new int[1];
        try {
            var spec = rest.method(HttpMethod.valueOf(request.method()))
                    .uri(request.uri())
                    .headers(headers -> request.headers().forEach(headers::set));
            if (request.body() != null) {
                spec.body(request.body());
            } else if (request.stream() != null) {
                spec.body(new StreamedBody(request.stream()));
            }
            return spec.exchangeForRequiredValue((sent, answer) -> {
                status[0] = answer.getStatusCode().value();
                return new Exchange.Answered(status[0], headers(answer.getHeaders()), body(answer));
            });
        } catch (ResourceAccessException e) {
            return broken(e.getCause() == null ? e : e.getCause(), status[0]);
        } catch (RuntimeException e) {
            return broken(e, status[0]);
        }
    }

    private Exchange broken(Throwable cause, int status) {
        var words = redact(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        return status == 0 && neverLeft(cause) ? new Exchange.NotSent(words) : new Exchange.Lost(status, words);
    }

    private static boolean neverLeft(@Nullable Throwable cause) {
        for (var c = cause; c != null; c = c.getCause()) {
            if (c instanceof ConnectException
                    || c instanceof HttpConnectTimeoutException
                    || c instanceof UnknownHostException
                    || c instanceof UnresolvedAddressException
                    || c instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> headers(HttpHeaders headers) {
        var first = new HashMap<String, String>();
        headers.forEach((name, values) -> first.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return first;
    }

    private static byte[] body(ClientHttpResponse answer) throws IOException {
        try (InputStream in = answer.getBody()) {
            var bytes = in.readNBytes(LARGEST_ANSWER + 1);
            if (bytes.length > LARGEST_ANSWER) {
                throw new IOException("The answer is larger than " + LARGEST_ANSWER + " bytes");
            }
            return bytes;
        }
    }

    private @Nullable String objection(URI uri) {
        return switch (reach) {
            case Reach.Practice(var base) ->
                isLoopback(base.getHost()) && base.getHost().equals(uri.getHost()) && base.getPort() == uri.getPort()
                        ? null
                        : "Not the practice networks: " + uri.getHost();
            case Reach.Internet(var hosts) -> internetObjection(uri, hosts);
        };
    }

    private static @Nullable String internetObjection(URI uri, Set<String> hosts) {
        if (!"https".equals(uri.getScheme())) {
            return "Only https is allowed";
        }
        if (uri.getHost() == null || !hosts.contains(uri.getHost())) {
            return "Not an allowed host: " + uri.getHost();
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(uri.getHost())).allMatch(GuardedHttp::isPublic)
                    ? null
                    : "Not a public address: " + uri.getHost();
        } catch (UnknownHostException e) {
            return "No such host: " + uri.getHost();
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        return "127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host);
    }

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        var uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        var shared = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        return !(address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || shared);
    }

    /** For diagnostics: the text without this connection's secrets and anything that looks like one, shortened. */
    public String redact(String text) {
        var clean = TOKENS.matcher(text).replaceAll("$1…");
        for (var secret : secrets) {
            clean = clean.replace(secret, "…");
        }
        return clean.length() <= LONGEST_DIAGNOSTICS ? clean : clean.substring(0, LONGEST_DIAGNOSTICS) + "…";
    }
}
