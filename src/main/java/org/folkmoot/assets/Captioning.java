package org.folkmoot.assets;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A video's captions: one file for each language, in SubRip or WebVTT, held against the video and kept as both. */
@Service
public class Captioning {

    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private final Assets assets;
    private final AssetEntries entries;
    private final CaptionRows rows;
    private final LibraryRule rule;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Captioning(
            Assets assets,
            AssetEntries entries,
            CaptionRows rows,
            LibraryRule rule,
            Clock clock,
            ApplicationEventPublisher events) {
        this.assets = assets;
        this.entries = entries;
        this.rows = rows;
        this.rule = rule;
        this.clock = clock;
        this.events = events;
    }

    /** In place of those that it has in this language; posts keep what they were saved with. */
    @Transactional
    public void caption(Actor actor, AssetId id, String language, InputStream file) {
        rule.requireAdding(actor);
        var video = assets.get(id);
        var footage = footage(video);
        if (!language.matches(LANGUAGE)) {
            throw Refused.invalid(Problem.of("language", "assets.captions.language"));
        }
        var read = CaptionFile.read(bytes(file), footage.millis());
        var captions = new Captions(
                language,
                keep(id, read.vtt(), Captions.VTT, "vtt"),
                keep(id, read.srt(), Captions.SRT, "srt"),
                read.cues().size(),
                actor.name(),
                clock.instant());
        var before = vtt(id, language);
        rows.put(id, captions);
        events.publishEvent(new CaptionsChanged(
                actor, Assets.subject(video), clock.instant(), language, before.orElse(null), captions.vtt()));
    }

    @Transactional
    public void remove(Actor actor, AssetId id, String language) {
        rule.requireAdding(actor);
        var video = assets.get(id);
        var before = vtt(id, language).orElseThrow(() -> Refused.missing("asset"));
        rows.remove(id, language);
        events.publishEvent(new CaptionsChanged(actor, Assets.subject(video), clock.instant(), language, before, null));
    }

    public List<Captions> of(AssetId id) {
        return rows.of(List.of(id)).getOrDefault(id, List.of());
    }

    public Map<AssetId, List<Captions>> of(Collection<AssetId> ids) {
        return rows.of(ids);
    }

    private Optional<String> vtt(AssetId id, String language) {
        return of(id).stream()
                .filter(captions -> captions.language().equals(language))
                .map(Captions::vtt)
                .findFirst();
    }

    private String keep(AssetId id, byte[] data, String mime, String ending) {
        var sha256 = Incoming.sha256(data);
        entries.addRendition(id, new Rendition(Captions.fileOf(sha256, ending), mime, data.length, 0, 0, sha256), data);
        return sha256;
    }

    private static Footage footage(Asset video) {
        @Nullable Footage footage = video.footage();
        if (footage == null) {
            throw Refused.invalid(Problem.of("captions", "assets.captions.video"));
        }
        return footage;
    }

    private static byte[] bytes(InputStream file) {
        try {
            var bytes = file.readNBytes(CaptionFile.LARGEST + 1);
            if (bytes.length == 0) {
                throw Refused.invalid(Problem.of("captions", "assets.captions.file"));
            }
            return bytes;
        } catch (IOException e) {
            throw Refused.invalid(Problem.of("captions", "assets.captions.file"));
        }
    }
}
