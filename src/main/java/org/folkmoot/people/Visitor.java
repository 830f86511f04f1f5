package org.folkmoot.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a sign-in comes from, as the person sees it in the list of their sessions. */
record Visitor(String address, String agent) {

    private static final int LONGEST_ADDRESS = 45;

    static Visitor of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return new Visitor(address(request), agent == null ? "" : agent);
    }

    /**
     * Behind a web server on this machine all visitors come from it; the last address in X-Forwarded-For is the one that
     * it saw itself. Whoever comes from elsewhere is taken at no such word.
     */
    private static String address(HttpServletRequest request) {
        var seen = request.getHeader("X-Forwarded-For");
        if (seen == null || !loopback(request.getRemoteAddr())) {
            return request.getRemoteAddr();
        }
        var last = seen.substring(seen.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > LONGEST_ADDRESS ? request.getRemoteAddr() : last;
    }

    static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
