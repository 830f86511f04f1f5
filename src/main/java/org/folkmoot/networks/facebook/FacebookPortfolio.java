package org.folkmoot.networks.facebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Portfolio;
import org.folkmoot.networks.Portfolio.Hold;
import org.folkmoot.networks.Portfolio.Kind;
import org.folkmoot.networks.Portfolio.Part;
import org.folkmoot.networks.ReadsPeople;
import org.folkmoot.networks.ReadsPortfolio;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.Graph;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The Business Manager portfolio of a page: its pages, people and partners. It takes a system user's token with {@code
 * business_management}; a page's own token shows only who works on the page (developers.facebook.com/docs/marketing-api,
 * Business, Page and Business User, read 2026-11-22).
 */
final class FacebookPortfolio implements ReadsPortfolio, ReadsPeople {

    private static final String PERMISSION = "business_management";
    private static final int MOST_PAGES = 20;

    /** What an answer's items become. */
    @FunctionalInterface
    private interface Made<T> {
        T of(JsonNode item);
    }

    /** Collects what could be read and what could not. */
    private record Reading(Graph graph, List<Portfolio.Lack> lacks) {

        <T> List<T> list(Part part, String edge, String fields, Made<T> made) {
            var found = new ArrayList<T>();
            var query = new HashMap<>(Map.of("fields", fields, "limit", "100"));
            for (var page = 0; page < MOST_PAGES; page++) {
                switch (graph.get(edge, query)) {
                    case Answer.Failed<JsonNode>(var failure) -> {
                        lack(part, failure);
                        return found;
                    }
                    case Answer.Got<JsonNode>(var body) -> {
                        body.path("data").forEach(item -> found.add(made.of(item)));
                        var next = Graph.next(body);
                        if (next == null) {
                            return found;
                        }
                        query.put("after", next);
                    }
                }
            }
            return found;
        }

        void lack(Part part, Outcome.Failure failure) {
            lacks.add(new Portfolio.Lack(part, PERMISSION, said(failure)));
        }
    }

    @Override
    public Answer<Portfolio> portfolio(Session session) {
        var reading = new Reading(graph(session), new ArrayList<>());
        return switch (reading.graph().get(session.remoteAccountId(), Map.of("fields", "id,business"))) {
            case Answer.Failed<JsonNode>(Outcome.Rejected rejected) -> {
                reading.lack(Part.PORTFOLIO, rejected);
                yield Answer.of(of("", "", reading, session));
            }
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var page) -> {
                var business = page.path("business");
                if (!business.has("id")) {
                    reading.lacks().add(new Portfolio.Lack(Part.PORTFOLIO, PERMISSION, ""));
                }
                yield Answer.of(of(
                        business.path("id").asString(""), business.path("name").asString(""), reading, session));
            }
        };
    }

    private static Portfolio of(String id, String name, Reading reading, Session session) {
        var pages = new ArrayList<Portfolio.Holding>();
        var people = new ArrayList<Portfolio.Member>();
        if (!id.isEmpty()) {
            pages.addAll(reading.list(Part.OWNED, id + "/owned_pages", "id,name", one -> page(one, Hold.OWNED)));
            pages.addAll(reading.list(Part.CLIENT, id + "/client_pages", "id,name", one -> page(one, Hold.CLIENT)));
            pages.addAll(reading.list(
                    Part.PENDING,
                    id + "/pending_owned_pages",
                    "id,page",
                    one -> page(one.path("page"), Hold.PENDING_OWNED)));
            pages.addAll(reading.list(
                    Part.PENDING,
                    id + "/pending_client_pages",
                    "id,page",
                    one -> page(one.path("page"), Hold.PENDING_CLIENT)));
            people.addAll(reading.list(
                    Part.PEOPLE,
                    id + "/business_users",
                    "id,name,email,role,two_fac_status",
                    one -> member(one, Kind.PERSON)));
            people.addAll(reading.list(
                    Part.PEOPLE, id + "/pending_users", "id,email,role", one -> member(one, Kind.INVITED)));
            people.addAll(reading.list(Part.SYSTEM, id + "/system_users", "id,name", one -> member(one, Kind.SYSTEM)));
        }
        var partners = reading.list(
                Part.PARTNERS,
                session.remoteAccountId() + "/agencies",
                "id,name",
                one -> new Portfolio.Partner(
                        one.path("id").asString(""), one.path("name").asString("")));
        return new Portfolio(id, name, pages, people, partners, reading.lacks());
    }

    @Override
    public Outcome request(Session session, String portfolio, String page) {
        var fields = Map.of("page_id", page, "permitted_tasks", "[\"MANAGE\",\"CREATE_CONTENT\",\"MODERATE\"]");
        return switch (graph(session).post(portfolio + "/client_pages", fields)) {
            case Answer.Got<JsonNode> asked -> new Outcome.Published(List.of(RemoteRef.of(page)), false);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }

    /** Whoever holds a task on the page; Facebook tells neither their addresses nor their second factor here. */
    @Override
    public Answer<List<Portfolio.Member>> people(Session session) {
        var edge = session.remoteAccountId() + "/roles";
        return switch (Graph.of(session).get(edge, Map.of("fields", "id,name,tasks", "limit", "100"))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var people = new ArrayList<Portfolio.Member>();
                body.path("data").forEach(one -> people.add(member(one, Kind.PERSON)));
                yield Answer.of(List.copyOf(people));
            }
        };
    }

    private static Graph graph(Session session) {
        var own = session.secrets().getOrDefault(FacebookAccess.PORTFOLIO_TOKEN, "");
        return own.isEmpty() ? Graph.of(session) : Graph.of(session).as(own);
    }

    private static Portfolio.Holding page(JsonNode page, Hold hold) {
        return new Portfolio.Holding(
                page.path("id").asString(""), page.path("name").asString(""), hold);
    }

    private static Portfolio.Member member(JsonNode one, Kind kind) {
        var tasks = new StringJoiner(", ");
        one.path("tasks").forEach(task -> tasks.add(task.asString("")));
        var email = one.path("email").asString("");
        return new Portfolio.Member(
                one.path("id").asString(""),
                one.path("name").asString(email),
                email,
                one.path("role").asString(tasks.toString()),
                kind,
                factor(one.path("two_fac_status").asString("")));
    }

    /** Meta documents the field and not its words; a word that is not understood is not known. */
    private static @Nullable Boolean factor(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "enabled", "on", "active", "true" -> Boolean.TRUE;
            case "disabled", "off", "inactive", "not_enabled", "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static String said(Outcome.Failure failure) {
        return switch (failure) {
            case Outcome.Rejected(var reason, var said) -> said.body();
            case Outcome.RateLimited(var until, var exact, var said) -> said.body();
            case Outcome.RetryLater(var hint, var said) -> said.body();
            case Outcome.AuthExpired(var kind, var said) -> said.body();
            case Outcome.Unknown(var said) -> said.body();
        };
    }
}
