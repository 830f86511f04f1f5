package org.folkmoot.networks.youtube.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.Limiter;
import org.folkmoot.networks.practice.PracticeNetwork;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The Data API, uploads that can go on, reports and tokens (discovery document of 27 April 2026). The manner {@code
 * no-channel} signs in with a Google account without a channel; the others stand where they work.
 */
@SuppressWarnings("NullAway.Init") // open() comes first
public final class YouTubePractice implements PracticeNetwork {

    private static final String DATA = "/youtube/v3/";
    private static final String UPLOAD = "/upload/youtube/v3/";
    private static final Pattern CHANNEL = Pattern.compile("/channel/([^/]+)/?");
    private static final int UNITS = 10_000;
    private static final int UPLOADS = 100;

    private final Limiter units = new Limiter(UNITS, Duration.ofDays(1));
    private final Limiter uploads = new Limiter(UPLOADS, Duration.ofDays(1));
    private Accounts accounts;
    private Entries entries;
    private Settings settings;
    private PracticeStage.Numbers numbers;
    private YouTubeSignIn signIn;
    private YouTubeSessions sessions;
    private YouTubeVideos videos;
    private YouTubeCaptions captions;
    private YouTubeThreads threads;
    private YouTubeChannels channels;

    @Override
    public void open(PracticeStage stage) {
        accounts = stage.accounts();
        entries = stage.entries();
        settings = stage.settings();
        numbers = stage.numbers();
        signIn = new YouTubeSignIn(accounts, settings);
        sessions = new YouTubeSessions(entries, settings, numbers);
        videos = new YouTubeVideos(entries, settings);
        captions = new YouTubeCaptions(entries, videos);
        threads = new YouTubeThreads(accounts, entries, settings, numbers);
        channels = new YouTubeChannels(entries, settings);
    }

    @Override
    public Network network() {
        return Network.YOUTUBE;
    }

    @Override
    public String name() {
        return "YouTube";
    }

    @Override
    public boolean owns(Call call) {
        var path = call.path();
        return path.startsWith(DATA)
                || path.startsWith(UPLOAD)
                || path.equals("/v2/reports")
                || YouTubeSignIn.owns(call);
    }

    @Override
    public Reply answer(Call call) {
        if (YouTubeSignIn.owns(call)) {
            return signIn.answer(call);
        }
        var account = signIn.by(token(call));
        if (account.isEmpty()) {
            return YouTubeReplies.unauthorized();
        }
        if (!allowed(call)) {
            return YouTubeReplies.forbidden("Request had insufficient authentication scopes.");
        }
        return full(call, account.get()) ? YouTubeReplies.tooMany() : route(call, account.get());
    }

    private Reply route(Call call, Account account) {
        return switch (call.method() + " " + call.path()) {
            case "POST " + UPLOAD + "videos" -> sessions.begin(call, account);
            case "PUT " + UPLOAD + "videos/session" -> sessions.put(call, account);
            case "POST " + UPLOAD + "captions" -> captions.add(call, account);
            case "POST " + UPLOAD + "thumbnails/set" -> videos.thumbnail(call, account);
            case "GET " + DATA + "videos" -> videos.list(call, account);
            case "PUT " + DATA + "videos" -> videos.update(call, account);
            case "DELETE " + DATA + "videos" -> videos.delete(call, account);
            case "GET " + DATA + "channels" -> channels.channels(call, account);
            case "GET " + DATA + "playlistItems" -> channels.uploads(call, account);
            case "GET " + DATA + "commentThreads" -> threads.threads(call, account);
            case "POST " + DATA + "commentThreads" -> threads.begin(call, account);
            case "GET " + DATA + "comments" -> threads.comments(call, account);
            case "POST " + DATA + "comments" -> threads.answer(call, account);
            case "PUT " + DATA + "comments" -> threads.change(call, account);
            case "DELETE " + DATA + "comments" -> threads.delete(call, account);
            case "POST " + DATA + "comments/setModerationStatus" -> threads.moderate(call, account);
            case "GET /v2/reports" -> channels.report(call, account);
            default -> YouTubeReplies.error(404, "global", "notFound", "Not Found");
        };
    }

    /** As far as Folkmoot asks: reports need one scope, comments and whatever changes something another. */
    private boolean allowed(Call call) {
        var scopes = signIn.scopes(token(call));
        if (call.path().equals("/v2/reports")) {
            return scopes.contains("yt-analytics.readonly");
        }
        return scopes.contains("youtube.force-ssl")
                || call.method().equals("GET") && !call.path().startsWith(DATA + "comment");
    }

    private boolean full(Call call, Account account) {
        if (!settings.limited()) {
            return false;
        }
        if (call.method().equals("POST") && call.path().equals(UPLOAD + "videos")) {
            return uploads.full(account.appSecret(), 1).isPresent();
        }
        return units.full(account.appSecret(), cost(call)).isPresent();
    }

    private static int cost(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "POST " + UPLOAD + "captions" -> 400;
            case "PUT " + UPLOAD + "videos/session", "GET /v2/reports" -> 0;
            default -> call.method().equals("GET") ? 1 : 50;
        };
    }

    private static String token(Call call) {
        return call.header("authorization").replaceFirst("^Bearer ", "");
    }

    @Override
    public Reply rateLimited() {
        return YouTubeReplies.tooMany();
    }

    @Override
    public Reply serverError(int status) {
        return YouTubeReplies.serverError(status);
    }

    @Override
    public Reply errorWithStatus200() {
        return YouTubeReplies.brokenWithStatus200();
    }

    /** YouTube takes a file that it has already, and finds out afterwards. */
    @Override
    public Reply duplicate() {
        var video = Json.object().put("kind", "youtube#video").put("id", "v0000000000");
        video.putObject("status")
                .put("uploadStatus", "rejected")
                .put("rejectionReason", "duplicate")
                .put("privacyStatus", "private");
        return Reply.json(200, video);
    }

    @Override
    public void expire(Call call) {
        signIn.end(token(call));
    }

    /** What lets people see a video, which is there already. */
    @Override
    public String publishing() {
        return "PUT videos";
    }

    @Override
    public String newAccountId() {
        return "UC" + UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    /** Somebody puts a video up in YouTube Studio: its first line is the title. */
    @Override
    public Entry post(Account account, String text, Instant at) {
        var title = text.lines().findFirst().orElse("Film");
        var record = Json.object()
                .put(YouTubeFilm.TITLE, title.length() > 100 ? title.substring(0, 100) : title)
                .put("categoryId", "22")
                .put(YouTubeFilm.PRIVACY, "public")
                .put(YouTubeFilm.CHILDREN, false);
        return Entry.written(account, YouTubeSessions.id(numbers.next()), account.id(), text, at, null, null)
                .recorded(Json.text(record), "");
    }

    /** Below an answer there is no third level. */
    @Override
    public Entry comment(Account resident, Entry parent, String root, String text, Instant at) {
        if (!parent.comment()) {
            return Entry.written(resident, threads.topId(), parent.account(), text, at, root, root);
        }
        var top = root.equals(parent.parent()) ? parent.id() : String.valueOf(parent.parent());
        return Entry.written(resident, threads.answerId(top), parent.account(), text, at, top, root);
    }

    @Override
    public Optional<Entry> mention(Account resident, Account council, String text, Instant at) {
        return Optional.empty();
    }

    @Override
    public String path(Account account) {
        return "/channel/" + account.id();
    }

    @Override
    public String path(Entry entry) {
        return "/watch?v=" + (entry.root() == null ? entry.id() : entry.root());
    }

    @Override
    public List<String> notes(Entry entry) {
        return videos.notes(entry);
    }

    @Override
    public @Nullable Account accountAt(Call call) {
        var path = CHANNEL.matcher(call.path());
        return path.matches() ? accounts.find(Network.YOUTUBE, path.group(1)).orElse(null) : null;
    }

    @Override
    public @Nullable Entry entryAt(Call call) {
        return call.path().equals("/watch")
                ? entries.find(Network.YOUTUBE, call.query().getOrDefault("v", ""))
                        .orElse(null)
                : null;
    }
}
