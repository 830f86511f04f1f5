package org.folkmoot.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.structure.Chart.Part;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The chart as boxes and lines in a field 1,000 wide: the organisation on the left, then directorates, services and
 * accounts with owner and deputy, and below them whose role is limited to the account or its service; every parent
 * stands at the middle of its children.
 */
final class ChartDrawing {

    private static final int ROW = 25;
    private static final int ROLES = 20;
    private static final int GAP = 8;
    private static final int TOP = 26;
    private static final int ROOT_X = 5;
    private static final int ROOT_W = 126;
    private static final int DIRECTORATE_X = 165;
    private static final int DIRECTORATE_W = 158;
    private static final int SERVICE_X = 355;
    private static final int SERVICE_W = 172;
    private static final int ACCOUNT_X = 560;
    private static final int ACCOUNT_W = 436;
    private static final int OWNER_X = 752;
    private static final int DEPUTY_X = 874;
    private static final int HOLDER_W = 117;

    private final Chart chart;
    private final ChartQuery query;
    private final Folding folding;
    private final Words words;
    private final List<Box> boxes = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private double y = TOP;

    private ChartDrawing(Chart chart, ChartQuery query, Folding folding, Words words) {
        this.chart = chart;
        this.query = query;
        this.folding = folding;
        this.words = words;
    }

    /** @param links paths of SVG */
    public record Drawing(int width, int height, List<Box> boxes, List<String> links) {}

    /**
     * @param look a class of the style sheet: {@code root}, {@code unit}, {@code vacant} …
     * @param network draws its glyph at the beginning; null for none
     */
    public record Box(
            String look,
            double x,
            double y,
            double w,
            double h,
            @Nullable String href,
            @Nullable String network,
            String title,
            List<Label> labels) {

        /** What it says is the name of somebody or something; an empty place has words of ours. */
        public boolean named() {
            return !look.equals("vacant");
        }

        public String place() {
            return "translate(%s %s)".formatted(number(x), number(y));
        }
    }

    /** A text inside a box, from its left and top edge. */
    public record Label(String look, double x, double y, String text) {}

    static Drawing of(Chart chart, ChartQuery query, Folding folding, Words words) {
        return new ChartDrawing(chart, query, folding, words).draw();
    }

    private Drawing draw() {
        var middles = chart.directorates().stream().map(this::directorate).toList();
        var root = middles.isEmpty() ? TOP + 30 : (middles.getFirst() + middles.getLast()) / 2;
        middles.forEach(middle -> link(ROOT_X + ROOT_W, root, DIRECTORATE_X, middle));
        boxes.add(new Box(
                "root",
                ROOT_X,
                root - 30,
                ROOT_W,
                60,
                null,
                null,
                chart.organisation(),
                List.of(
                        new Label("strong", 10, 26, cut(chart.organisation(), 17)),
                        new Label(
                                "",
                                10,
                                44,
                                words.of("structure.accounts", java.util.Map.of("count", chart.count()))))));
        return new Drawing(1000, (int) Math.max(y, root + 40), boxes, links);
    }

    private double directorate(Chart.Directorate directorate) {
        var from = y;
        var middle = from + ROW * 0.9;
        if (!folding.folded(directorate)) {
            var middles = directorate.services().stream().map(this::service).toList();
            middle = Math.max(middle, (middles.getFirst() + middles.getLast()) / 2);
            for (var service : middles) {
                link(DIRECTORATE_X + DIRECTORATE_W, middle, SERVICE_X, service);
            }
        }
        y = Math.max(y, from + ROW * 1.8);
        boxes.add(box(
                "directorate",
                DIRECTORATE_X,
                middle - 20,
                DIRECTORATE_W,
                40,
                folding.directorates() ? query.toggling(directorate.name()) : null,
                name(directorate),
                List.of(
                        new Label("strong", 10, 17, cut(name(directorate), 23)),
                        new Label("", 10, 33, counted(directorate.accounts(), directorate.vacancies())))));
        y += GAP;
        return middle;
    }

    private double service(Chart.Unit unit) {
        var from = y;
        var middles = new ArrayList<Double>();
        if (folding.folded(unit) || unit.accounts().isEmpty()) {
            y += ROW + 2;
        } else {
            unit.accounts().forEach(presence -> middles.add(account(presence)));
        }
        var middle = (from + y) / 2 - 1;
        middles.forEach(account -> link(SERVICE_X + SERVICE_W, middle, ACCOUNT_X, account));
        boxes.add(box(
                unit.vacancies() > 0 && folding.folded(unit) ? "service lacking" : "service",
                SERVICE_X,
                middle - 12,
                SERVICE_W,
                24,
                folding.services() && !unit.accounts().isEmpty()
                        ? query.toggling(unit.id().value().toString())
                        : null,
                unit.name() + ": " + counted(unit.accounts().size(), unit.vacancies()),
                List.of(
                        new Label("strong", 9, 16, cut(unit.name(), 22)),
                        new Label(
                                "end",
                                SERVICE_W - 9,
                                16,
                                String.valueOf(unit.accounts().size())))));
        y += GAP;
        return middle;
    }

    private double account(Chart.Presence presence) {
        var account = presence.account();
        var middle = y + ROW / 2.0 - 2;
        var roles = roles(presence);
        var high = roles.isEmpty() ? ROW : ROW + ROLES;
        var person = account.kind() == org.folkmoot.register.AccountKind.PERSON;
        boxes.add(new Box(
                person ? "account wrong" : "account",
                ACCOUNT_X,
                y,
                ACCOUNT_W,
                high - 4,
                "/accounts/" + account.id().value(),
                account.network().key(),
                account.name() + ", " + presence.network(),
                List.of(new Label("strong", 26, 15, cut(account.name(), 23)))));
        holder(presence, Part.OWNER, OWNER_X);
        holder(presence, Part.DEPUTY, DEPUTY_X);
        roles(presence, roles);
        y += high;
        return middle;
    }

    private List<Part> roles(Chart.Presence presence) {
        return chart.rolesKnown()
                ? Stream.of(Part.values())
                        .filter(part -> part.role() && !presence.of(part).isEmpty())
                        .toList()
                : List.of();
    }

    /** Below the account, side by side: a single holder leads to all that they touch, several to the table. */
    private void roles(Chart.Presence presence, List<Part> roles) {
        var w = (ACCOUNT_W - 26.0 - 6) / Math.max(1, roles.size());
        var x = ACCOUNT_X + 26.0;
        for (var part : roles) {
            var holders = presence.of(part);
            var names = holders.stream().map(Chart.Holder::name).collect(Collectors.joining(", "));
            var text = words.of(
                    "structure.picture.role." + part, java.util.Map.of("count", holders.size(), "names", names));
            boxes.add(box(
                    "role",
                    x,
                    y + ROW - 5,
                    w - 4,
                    ROLES - 2,
                    holders.size() == 1 ? query.person(holders.getFirst().person()) : query.viewed("table"),
                    text,
                    List.of(new Label("", 5, 12.5, cut(text, (int) (w / 6.4))))));
            x += w;
        }
    }

    private void holder(Chart.Presence presence, Part part, int x) {
        var holder = presence.first(part);
        if (holder == null || holder.gone()) {
            var key = holder == null ? "structure.vacant." : "structure.left.";
            boxes.add(box(
                    "vacant",
                    x - 6,
                    y + 1.5,
                    HOLDER_W,
                    ROW - 7,
                    null,
                    words.of(key + part),
                    List.of(new Label("strong", 6, 13.5, words.of(key + part)))));
        } else {
            boxes.add(box(
                    "person",
                    x - 6,
                    y + 1.5,
                    HOLDER_W,
                    ROW - 7,
                    query.person(holder.person()),
                    holder.name(),
                    List.of(new Label("", 6, 13.5, cut(holder.name(), 18)))));
        }
    }

    private static Box box(
            String look,
            double x,
            double y,
            double w,
            double h,
            @Nullable String href,
            String title,
            List<Label> labels) {
        return new Box(look, x, y, w, h, href, null, title, labels);
    }

    private void link(double fromX, double fromY, double toX, double toY) {
        var half = (toX - fromX) * 0.75;
        links.add("M%s %sC%s %s %s %s %s %s"
                .formatted(
                        number(fromX),
                        number(fromY),
                        number(fromX + half),
                        number(fromY),
                        number(toX - half),
                        number(toY),
                        number(toX),
                        number(toY)));
    }

    private String name(Chart.Directorate directorate) {
        return directorate.name().isEmpty() ? words.of("structure.no-directorate") : directorate.name();
    }

    private String counted(int accounts, long vacancies) {
        return words.of("structure.counted", java.util.Map.of("accounts", accounts, "vacancies", vacancies));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}
