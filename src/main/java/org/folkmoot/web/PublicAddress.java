package org.folkmoot.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where readers of mails and networks find us: {@code folkmoot.public-url} when it is set, else this machine at the port
 * in use.
 */
@Component
public class PublicAddress {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]");

    private volatile String address;
    private volatile String local = "";

    PublicAddress(@Value("${folkmoot.public-url:}") String configured) {
        this.address = configured.replaceAll("/+$", "");
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            local = "http://localhost:" + event.getWebServer().getPort();
            address = address.isEmpty() ? local : address;
        }
    }

    /** Until the web server runs, something else on this machine answers in its place at this port. */
    public void meanwhile(int port) {
        local = "http://localhost:" + port;
    }

    /** How far away it can be reached. */
    public enum Reach {
        /** By https, under a name that leads to a public address; whether a firewall stands before it is not known. */
        EVERYWHERE,
        /** Without TLS. */
        UNENCRYPTED,
        THIS_MACHINE,
        /** The name leads to an address of an inner network. */
        INSIDE,
        /** Nobody knows the name. */
        NO_SUCH_NAME
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return address + path;
    }

    /** For programs on this machine; empty while no web server runs. */
    public Optional<URI> onThisMachine(String path) {
        return local.isEmpty() ? Optional.empty() : Optional.of(URI.create(local + path));
    }

    /** For networks; empty when the address by itself says that they cannot come here. Asks no name server. */
    public Optional<URI> fromOutside(String path) {
        var host = host();
        var named = !host.isEmpty() && !here(host) && !LITERAL.matcher(host).matches();
        var literal = LITERAL.matcher(host).matches() && found(host) == Reach.EVERYWHERE;
        return encrypted() && (named || literal) ? Optional.of(URI.create(address + path)) : Optional.empty();
    }

    /** Looks the name up. */
    public Reach reach() {
        if (host().isEmpty() || here(host())) {
            return Reach.THIS_MACHINE;
        }
        var found = found(host());
        return found == Reach.EVERYWHERE && !encrypted() ? Reach.UNENCRYPTED : found;
    }

    private static Reach found(String host) {
        try {
            var addresses = InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""));
            if (Arrays.stream(addresses).anyMatch(InetAddress::isLoopbackAddress)) {
                return Reach.THIS_MACHINE;
            }
            var external = InetAddressFilter.externalAddresses();
            return Arrays.stream(addresses).allMatch(external::matches) ? Reach.EVERYWHERE : Reach.INSIDE;
        } catch (UnknownHostException e) {
            return Reach.NO_SUCH_NAME;
        }
    }

    private String host() {
        try {
            var host = address.isEmpty() ? null : URI.create(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private boolean encrypted() {
        return address.startsWith("https://");
    }

    private static boolean here(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }
}
