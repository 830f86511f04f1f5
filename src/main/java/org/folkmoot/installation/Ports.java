package org.folkmoot.installation;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Which ports are free. */
final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    static void refuseTaken(String address, int port) {
        if (port != 0 && !free(address, port)) {
            throw taken(port);
        }
    }

    static CannotStart taken(int port) {
        return new CannotStart(
                "port-taken", Map.of("port", String.valueOf(port), "next", String.valueOf(port % 65535 + 1)));
    }

    /** The wished port where it is free, otherwise any that is. */
    static int loopback(int wished) {
        return free(LOOPBACK, wished) ? wished : any();
    }

    static int any() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port on " + LOOPBACK, e);
        }
    }

    private static boolean free(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (BindException e) {
            if (String.valueOf(e.getMessage()).contains("Cannot assign")) {
                throw new CannotStart("bad-address", Map.of("value", address));
            }
            if (String.valueOf(e.getMessage()).contains("Permission denied")) {
                throw new CannotStart("port-forbidden", Map.of("port", String.valueOf(port)));
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
