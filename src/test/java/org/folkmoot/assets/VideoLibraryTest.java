package org.folkmoot.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.folkmoot.As;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class VideoLibraryTest {

    private static final Actor SETUP = new Actor.Job("setup");
    private static final byte[] SRT = "1\n00:00:01,000 --> 00:00:03,000\nYour bins\n".getBytes(StandardCharsets.UTF_8);
    private static int number = 100;

    @Autowired
    Assets assets;

    @Autowired
    Captioning captioning;

    @Autowired
    MockMvcTester mvc;

    @Test
    void keepsAVideoAsItCameAndKnowsWhatItIs() {
        var film = Films.film().numbered(++number).weighing(9_000).mp4();
        var id = add(film);

        var video = assets.get(id);
        assertThat(film.length).isGreaterThan(2 * Pieces.SIZE);
        assertThat(video.footage()).isEqualTo(new Footage("video/mp4", 640, 360, 12_000, "H.264", "AAC", 25));
        assertThat(video.bytes()).isEqualTo(film.length);
        assertThat(assets.bytes(video.sha256()).orElseThrow()).isEqualTo(film);
        assertThat(assets.rendition(id, Assets.THUMB).mime()).isEqualTo("image/jpeg");
        assertThat(add(film)).as("the same file twice").isEqualTo(id);
    }

    @Test
    void handsAPlayerThePartThatItAsksFor() throws IOException {
        var film = Films.film().numbered(++number).weighing(9_000).mp4();
        var id = add(film);
        var from = Pieces.SIZE - 10;

        var part = mvc.get()
                .uri("/assets/" + id.value() + "/full")
                .header("Range", "bytes=" + from + "-" + (from + 99))
                .with(As.actor(SETUP))
                .exchange();

        assertThat(part).hasStatus(206).hasContentType("video/mp4");
        assertThat(part.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(film, from, from + 100));
        try (var in = assets.open(assets.get(id).sha256()).orElseThrow()) {
            in.skipNBytes(2 * Pieces.SIZE);
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(film, 2 * Pieces.SIZE, film.length));
        }
    }

    @Test
    void refusesAVideoThatBreaksOffAndKeepsNothingOfIt() {
        var film = Films.film().numbered(++number).mp4();

        assertThatThrownBy(() -> add(Arrays.copyOf(film, film.length - 100))).isInstanceOf(Refused.class);
        assertThat(mvc.post()
                        .uri("/library")
                        .multipart()
                        .file(new MockMultipartFile("file", "bins.mp4", "video/mp4", Arrays.copyOf(film, 200)))
                        .with(As.actor(SETUP))
                        .with(As.form()))
                .hasStatus(422)
                .bodyText()
                .contains("breaks off before its end");
    }

    @Test
    void keepsCaptionsAsBothKindsOfFile() {
        var id = add(Films.film().numbered(++number).mp4());

        captioning.caption(SETUP, id, "cy", new ByteArrayInputStream(SRT));

        var captions = captioning.of(id).getFirst();
        assertThat(captions.language()).isEqualTo("cy");
        assertThat(new String(assets.bytes(captions.vtt()).orElseThrow(), StandardCharsets.UTF_8))
                .startsWith("WEBVTT");
        assertThat(new String(assets.bytes(captions.srt()).orElseThrow(), StandardCharsets.UTF_8))
                .startsWith("1\r\n");
        assertThat(mvc.get()
                        .uri("/assets/" + id.value() + "/" + captions.file())
                        .with(As.actor(SETUP)))
                .hasStatusOk()
                .hasContentType("text/vtt");
        assertThat(mvc.get().uri("/library/" + id.value()).with(As.actor(SETUP)))
                .hasStatusOk()
                .bodyText()
                .contains("<video", "kind=\"captions\"", "srclang=\"cy\"", "Welsh");

        captioning.remove(SETUP, id, "cy");
        assertThat(captioning.of(id)).isEmpty();
        assertThat(assets.bytes(captions.vtt()))
                .as("for what was published with them")
                .isPresent();
    }

    @Test
    void saysBesideTheFileWhatIsWrongWithCaptions() {
        var id = add(Films.film().numbered(++number).mp4());
        var late = "1\n00:00:01,000 --> 00:00:30,000\nYour bins\n".getBytes(StandardCharsets.UTF_8);

        assertThat(mvc.post()
                        .uri("/library/" + id.value() + "/captions")
                        .multipart()
                        .file(new MockMultipartFile("captions", "bins.srt", "text/plain", late))
                        .param("language", "cy")
                        .with(As.actor(SETUP))
                        .with(As.form()))
                .hasStatus(422)
                .bodyText()
                .contains("ends at 00:00:30.000, and the video at 00:00:12.000");
        var picture = assets.add(
                SETUP, new ByteArrayInputStream(Pictures.jpeg(90, 60, 77)), new Description("p", "", true, ""));
        assertThatThrownBy(() -> captioning.caption(SETUP, picture, "cy", new ByteArrayInputStream(SRT)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void keepsDocumentsAndHandsThemOutToBeSavedOnly() {
        var id = add(Films.pdf(++number));

        assertThat(assets.get(id).document()).isTrue();
        assertThat(mvc.get().uri("/assets/" + id.value() + "/full").with(As.actor(SETUP)))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        value -> assertThat(value.getFirst()).startsWith("attachment"));
        assertThat(mvc.get().uri("/library/" + id.value()).with(As.actor(SETUP)))
                .hasStatusOk();
        assertThatThrownBy(() -> add(Arrays.copyOf(Films.pdf(++number), 30))).isInstanceOf(Refused.class);
    }

    @Test
    void takesVideosAndCaptionsFromPrograms() {
        var added = mvc.post()
                .uri("/api/v1/assets")
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "bins.mp4",
                        "video/mp4",
                        Films.film().numbered(++number).mp4()))
                .param("name", "Bins")
                .with(As.actor(SETUP))
                .exchange();
        assertThat(added)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.footage.codec")
                .isEqualTo("H.264");

        var path = added.getResponse().getHeader("Location") + "/captions";
        var captioned = mvc.put()
                .uri(path + "/en-GB")
                .multipart()
                .file(new MockMultipartFile("captions", "bins.srt", "application/x-subrip", SRT))
                .with(As.actor(SETUP));
        assertThat(captioned)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0].language")
                .isEqualTo("en-GB");
        assertThat(mvc.delete().uri(path + "/en-GB").with(As.actor(SETUP))).hasStatus(204);
    }

    private AssetId add(byte[] file) {
        return assets.add(SETUP, new ByteArrayInputStream(file), new Description("bins", "A crew", false, ""));
    }
}
