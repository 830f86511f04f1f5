package org.folkmoot.networks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Films, captions and sign-ins for what is tried with YouTube. */
final class YouTubeGround {

    /** Three parts: two whole ones and a rest. */
    static final byte[] LONG_FILM = film(9_000_000, 'l');

    private static final byte[] FILM = film(2_000, 's');
    static final byte[] WORDS = """
            WEBVTT

            00:01.000 --> 00:03.500
            The new crew starts on Monday.
            """.getBytes(StandardCharsets.UTF_8);
    static final Media VIDEO = video('f', FILM.length, List.of());
    static final Media LONG_VIDEO = video(
            'a',
            LONG_FILM.length,
            List.of(
                    new Media.Captions("c".repeat(64), "text/vtt", "en-GB"),
                    new Media.Captions("d".repeat(64), "text/vtt", "cy")));
    static final Media THUMBNAIL =
            new Media("1".repeat(64), "image/jpeg", MediaGround.PHOTO.length, 8, 8, "A crew at a bin");

    private YouTubeGround() {}

    static byte[] film(int size, char kind) {
        var film = new byte[size];
        Arrays.fill(film, (byte) kind);
        System.arraycopy("\0\0\0\24ftypisom".getBytes(StandardCharsets.ISO_8859_1), 0, film, 0, 12);
        return film;
    }

    static Media video(char digest, int size, List<Media.Captions> captions) {
        return new Media(
                String.valueOf(digest).repeat(64),
                "video/mp4",
                size,
                640,
                360,
                "A crew empties a bin",
                12_000,
                captions);
    }

    /** Films of the digests from 2 to 9 are all different, and as long as {@link #VIDEO}. */
    static byte[] bytes(String sha256) {
        return switch (sha256.charAt(0)) {
            case 'f' -> FILM;
            case 'a' -> LONG_FILM;
            case 'c', 'd' -> WORDS;
            case '1' -> MediaGround.PHOTO;
            case '0' -> OnPractice.PICTURE;
            default -> film(FILM.length, sha256.charAt(0));
        };
    }

    static Content film(String text) {
        return new Content(text, List.of(VIDEO), null, "en-GB").titled("Bin days in May");
    }

    /** Another film each, since YouTube takes no file twice. */
    static Content film(String text, int number) {
        return film(text).showing(List.of(video((char) ('2' + number), FILM.length, List.of())));
    }

    static Map<String, String> account(PracticeControl control, String handle, String token) {
        control.limits(false);
        control.account(Network.YOUTUBE, null, handle, "Dunmere Council films", token, "client-secret-1", 1830);
        return new HashMap<>(Map.of("clientId", "client-1", "clientSecret", "client-secret-1", "refreshToken", token));
    }
}
