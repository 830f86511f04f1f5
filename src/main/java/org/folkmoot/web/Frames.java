package org.folkmoot.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.Organisations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Frame} of a request. */
@Component
class Frames {

    static final String THEME = "theme";
    static final Set<String> THEMES = Set.of("light", "dark");
    private static final String ACCOUNTS = "accounts";
    private static final String SETTINGS = "settings";
    private static final String DEFAULT_BRAND = "#14566a";

    private final Words words;
    private final Dates dates;
    private final Organisations organisations;
    private final ObjectProvider<Viewer> viewer;
    private final List<NavItem> items;

    Frames(Words words, Dates dates, Organisations organisations, ObjectProvider<Viewer> viewer, List<NavItem> items) {
        this.words = words;
        this.dates = dates;
        this.organisations = organisations;
        this.viewer = viewer;
        this.items =
                items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
    }

    Frame of(HttpServletRequest request, List<Notice> notices) {
        var source = viewer.getIfAvailable();
        var person = source == null ? Optional.<Actor.Person>empty() : source.current();
        var organisation = organisations.find();
        return new Frame(
                words,
                dates,
                person,
                person.map(source::roles).orElse(""),
                source != null && source.practice(),
                organisation.map(Organisation::name).orElse(""),
                organisation.map(Organisation::brand).orElse(DEFAULT_BRAND),
                request.getRequestURI(),
                request.getQueryString() == null ? "" : request.getQueryString(),
                theme(request),
                main(person, request),
                entries(NavItem.Place.SETTINGS, person, request),
                entries(NavItem.Place.ACCOUNTS, person, request),
                entries(NavItem.Place.CREATE, person, request),
                hidden(person),
                notices,
                csrf(request));
    }

    private List<Frame.NavEntry> main(Optional<Actor.Person> person, HttpServletRequest request) {
        var beside = entries(NavItem.Place.ACCOUNTS, person, request);
        var there = beside.stream().anyMatch(Frame.NavEntry::current);
        var waiting = beside.stream().mapToInt(Frame.NavEntry::waiting).sum();
        var inSettings =
                entries(NavItem.Place.SETTINGS, person, request).stream().anyMatch(Frame.NavEntry::current);
        return entries(NavItem.Place.MAIN, person, request).stream()
                .map(entry -> entry.key().equals(ACCOUNTS) ? entry.with(there, waiting) : entry)
                .map(entry -> entry.key().equals(SETTINGS) ? entry.with(inSettings, 0) : entry)
                .toList();
    }

    private List<Frame.NavEntry> entries(
            NavItem.Place place, Optional<Actor.Person> person, HttpServletRequest request) {
        return person.map(actor -> items.stream()
                        .filter(item -> item.place() == place && item.shownTo(actor))
                        .map(item -> new Frame.NavEntry(
                                item.key(),
                                item.href(),
                                here(item.href(), request),
                                item.order() / groupOf(place),
                                item.waiting(actor)))
                        .toList())
                .orElse(List.of());
    }

    private static int groupOf(NavItem.Place place) {
        return place == NavItem.Place.SETTINGS ? 10 : 65;
    }

    private List<String> hidden(Optional<Actor.Person> person) {
        return items.stream()
                .filter(item -> person.isEmpty() || !item.shownTo(person.get()))
                .map(NavItem::href)
                .toList();
    }

    private static boolean here(String href, HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
    }

    private static String theme(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(THEME))
                .map(Cookie::getValue)
                .filter(THEMES::contains)
                .findFirst()
                .orElse("system");
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? new Frame.Csrf("", "") : new Frame.Csrf(token.getParameterName(), token.getToken());
    }
}
