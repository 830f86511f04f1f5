import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures the packaged application on the demonstration's data: java bench/Bench.java CACHE COMMAND…, where the command
 * starts Folkmoot on port 0, and the cache is that of Java's classes, with which {@code bin/run} starts again. Nothing is compared with a target here; the figures are for reading.
 */
final class Bench {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Map<String, String> PAGES =
            Map.of("Today", "/today", "Calendar", "/calendar", "Inbox", "/inbox", "Register", "/accounts");
    private static final int WARM_UP = 30;
    private static final int TIMES = 100;

    private final String cache;
    private final List<String> command;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Bench(String cache, List<String> command) {
        this.cache = cache;
        this.command = command;
    }

    public static void main(String[] args) throws Exception {
        new Bench(args[0], List.of(args).subList(1, args.length)).run();
    }

    private void run() throws Exception {
        start("first start, demonstration made", command, false);
        start("restart without the cache of classes", command, false);
        start("restart", cached(), true);
    }

    private List<String> cached() {
        var cached = new ArrayList<>(command);
        cached.addAll(1, List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        return cached;
    }

    private void start(String name, List<String> command, boolean measurePages) throws Exception {
        var begun = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            var address = address(process);
            get(address + "/sign-in");
            System.out.printf("%-40s %6.1f s to the first page%n", name, (System.nanoTime() - begun) / 1e9);
            if (measurePages) {
                pages(address);
                memory(process);
            }
        } finally {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static String address(Process process) throws IOException {
        var output = process.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        throw new IllegalStateException("Folkmoot has ended without an address");
    }

    private void pages(String address) throws Exception {
        signIn(address);
        for (var page : PAGES.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            var times = new long[TIMES];
            for (var n = -WARM_UP; n < TIMES; n++) {
                var begun = System.nanoTime();
                var answer = get(address + page.getValue());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(page.getValue() + " answered " + answer.statusCode());
                }
                if (n >= 0) {
                    times[n] = System.nanoTime() - begun;
                }
            }
            Arrays.sort(times);
            System.out.printf(
                    "%-40s %6.1f ms median %6.1f ms p95%n", page.getKey(), times[TIMES / 2] / 1e6, times[TIMES * 95 / 100] / 1e6);
        }
    }

    /** As the first person of the start page. */
    private void signIn(String address) throws Exception {
        var page = get(address + "/sign-in").body();
        var form = "_csrf=" + encoded(field(page, "_csrf")) + "&person=" + encoded(field(page, "person")) + "&next=%2F";
        var request = HttpRequest.newBuilder(URI.create(address + "/sign-in/practice"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        if (status != 303) {
            throw new IllegalStateException("The practice sign-in answered " + status);
        }
    }

    private static String field(String page, String name) {
        var either = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
        if (!either.find()) {
            throw new IllegalStateException("The start page has no " + name);
        }
        return either.group(1);
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Proportional set size: shared pages are shared out, so that the sum is what the machine has lost. */
    private static void memory(Process process) {
        var all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        var postgres = all.stream().filter(handle -> name(handle).contains("postgres")).toList();
        var practice = new ArrayList<>(process.children()
                .filter(handle -> name(handle).contains("java"))
                .toList());
        System.out.printf("%-40s %6d MB%n", "memory of the application", pss(List.of(process.toHandle())));
        System.out.printf("%-40s %6d MB%n", "memory of PostgreSQL", pss(postgres));
        System.out.printf("%-40s %6d MB%n", "memory of the practice networks", pss(practice));
    }

    private static String name(ProcessHandle handle) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + handle.pid() + "/exe")).getFileName().toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static long pss(List<ProcessHandle> processes) {
        return processes.stream().mapToLong(Bench::pss).sum() / 1024;
    }

    private static long pss(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
