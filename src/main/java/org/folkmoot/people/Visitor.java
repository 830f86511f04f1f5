package org.folkmoot.people;

import jakarta.servlet.http.HttpServletRequest;

/** Where a sign-in comes from, as the person sees it in the list of their sessions. */
record Visitor(String address, String agent) {

    static Visitor of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return new Visitor(request.getRemoteAddr(), agent == null ? "" : agent);
    }
}
