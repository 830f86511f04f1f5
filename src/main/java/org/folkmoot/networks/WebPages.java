package org.folkmoot.networks;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.util.Timeout;
import org.folkmoot.networks.FetchedPage.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.stereotype.Service;

/**
 * Fetches addresses that people type: the council's own pages, proofs, feeds. Every name is resolved by a resolver that
 * knows public addresses only, at each of at most three redirects, so that no typed address reaches this machine or the
 * council's network; an answer has ten seconds and five megabytes. Nothing is sent but a GET without cookies. In a
 * demonstration the practice process is reached too, which has the website of a council that does not exist.
 */
@Service
public class WebPages implements DisposableBean {

    static final int MOST_REDIRECTS = 3;
    static final int LARGEST = 5 * 1024 * 1024;
    private static final Duration ALLOWED = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d{1,9})");
    private static final Timeout ONE_WAIT = Timeout.of(5, TimeUnit.SECONDS);

    private final CloseableHttpClient client;
    private final boolean usualPortsOnly;
    private final @Nullable URI practice;

    @Autowired
    WebPages(
            @Value("${folkmoot.demonstration:false}") boolean demonstration,
            @Value("${folkmoot.practice.address:http://127.0.0.1:8071}") URI practice) {
        this(InetAddressFilter.externalAddresses(), true, demonstration ? practice : null);
    }

    WebPages(InetAddressFilter allowed, boolean usualPortsOnly) {
        this(allowed, usualPortsOnly, null);
    }

    private WebPages(InetAddressFilter allowed, boolean usualPortsOnly, @Nullable URI practice) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Resolver(allowed, practice == null ? "" : practice.getHost()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(ONE_WAIT)
                        .setSocketTimeout(ONE_WAIT)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(ONE_WAIT)
                        .setResponseTimeout(ONE_WAIT)
                        .build())
                .setUserAgent("Folkmoot")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        this.usualPortsOnly = usualPortsOnly;
        this.practice = practice;
    }

    public FetchedPage fetch(URI address) {
        return fetch(address, Map.of());
    }

    /**
     * @param conditions headers under which the server may answer that nothing has changed (304, RFC 9110 section 13.1);
     *     they go to the address itself and not to where it leads
     */
    public FetchedPage fetch(URI address, Map<String, String> conditions) {
        var until = System.nanoTime() + ALLOWED.toNanos();
        var next = address;
        for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!acceptable(next)) {
                return new FetchedPage.Unread(Why.ADDRESS);
            }
            var step = get(next, hop == 0 ? conditions : Map.of(), until);
            switch (step) {
                case Step.Done(var page) -> {
                    return page;
                }
                case Step.Elsewhere(var location) -> next = location;
            }
        }
        return new FetchedPage.Unread(Why.REDIRECTS);
    }

    private Step get(URI address, Map<String, String> headers, long until) {
        try {
            var get = new HttpGet(address);
            headers.forEach(get::setHeader);
            return client.execute(get, answer -> read(address, answer, until));
        } catch (UnknownHostException e) {
            return unread(Why.HOST);
        } catch (SocketTimeoutException e) {
            return unread(Why.SLOW);
        } catch (IOException | IllegalArgumentException e) {
            return unread(Why.BROKEN);
        }
    }

    private static Step read(URI address, ClassicHttpResponse answer, long until) throws IOException {
        var location = answer.getFirstHeader("Location");
        if (answer.getCode() >= 301 && answer.getCode() <= 308 && answer.getCode() != 304 && location != null) {
            return new Step.Elsewhere(address.resolve(location.getValue().strip()));
        }
        var entity = answer.getEntity();
        if (entity == null) {
            return new Step.Done(page(address, answer, "", new byte[0]));
        }
        if (entity.getContentLength() > LARGEST) {
            return unread(Why.LARGE);
        }
        try (var in = entity.getContent()) {
            var body = body(in, until);
            return body == null
                    ? unread(System.nanoTime() > until ? Why.SLOW : Why.LARGE)
                    : new Step.Done(page(address, answer, type(entity.getContentType()), body));
        }
    }

    private static FetchedPage.Read page(URI address, ClassicHttpResponse answer, String type, byte[] body) {
        return new FetchedPage.Read(
                address,
                answer.getCode(),
                type,
                body,
                value(answer, "ETag"),
                value(answer, "Last-Modified"),
                again(answer));
    }

    private static Duration again(ClassicHttpResponse answer) {
        var age = MAX_AGE.matcher(String.valueOf(value(answer, "Cache-Control")));
        var fresh = age.find() ? seconds(age.group(1)) : Duration.ZERO;
        var wait = seconds(String.valueOf(value(answer, "Retry-After")));
        return fresh.compareTo(wait) > 0 ? fresh : wait;
    }

    private static Duration seconds(String text) {
        var asked = text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static @Nullable String value(ClassicHttpResponse answer, String name) {
        var header = answer.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    /** Null when it is too much or takes too long. */
    private static byte @Nullable [] body(InputStream in, long until) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        var piece = new byte[16 * 1024];
        for (var n = in.read(piece); n >= 0; n = in.read(piece)) {
            out.write(piece, 0, n);
            if (out.size() > LARGEST || System.nanoTime() > until) {
                return null;
            }
        }
        return out.toByteArray();
    }

    private static String type(@Nullable String header) {
        var type = ContentType.parseLenient(header);
        return type == null || type.getMimeType() == null
                ? ""
                : type.getMimeType().toLowerCase(Locale.ROOT);
    }

    private boolean acceptable(URI address) {
        if (practice != null && practice.getHost().equals(address.getHost())) {
            return practice.resolve("/").equals(address.resolve("/"));
        }
        var web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        var port = address.getPort();
        return web
                && address.getHost() != null
                && address.getUserInfo() == null
                && (!usualPortsOnly || port == -1 || port == 80 || port == 443);
    }

    private static Step unread(Why why) {
        return new Step.Done(new FetchedPage.Unread(why));
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }

    private sealed interface Step {
        record Done(FetchedPage page) implements Step {}

        record Elsewhere(URI location) implements Step {}
    }

    /** Only lets through what the filter allows, so that the address that is judged is the one that is connected to. */
    private record Resolver(InetAddressFilter allowed, String practice) implements DnsResolver {

        @Override
        public java.net.InetAddress[] resolve(String host) throws UnknownHostException {
            var found = java.util.Arrays.stream(SystemDefaultDnsResolver.INSTANCE.resolve(host))
                    .filter(address -> host.equals(practice) || allowed.matches(address))
                    .toArray(java.net.InetAddress[]::new);
            if (found.length == 0) {
                throw new UnknownHostException(host);
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
        }
    }
}
