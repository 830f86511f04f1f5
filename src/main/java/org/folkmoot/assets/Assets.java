package org.folkmoot.assets;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.foundation.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The picture library. {@link #add} takes JPEG, PNG, still GIF and still WebP, whatever the file is called, and keeps a
 * fresh encoding without EXIF; {@link #fitted} makes the encoding that a network takes, {@link #bytes} hands it out by
 * its SHA-256. PostgreSQL is the only store.
 */
@Service
public class Assets {

    /** Of an uploaded file; the web server's own limit is the same. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    public static final String FULL = "full";
    public static final String THUMB = "thumb";

    private static final int FULL_SIDE = 4096;
    private static final int THUMB_SIDE = 480;

    private final AssetEntries entries;
    private final LibraryRule rule;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Assets(AssetEntries entries, LibraryRule rule, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.entries = entries;
        this.rule = rule;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** The same picture twice is one asset: the id that it already has comes back, with the description that it has. */
    @Transactional
    public AssetId add(Actor actor, InputStream file, Description description) {
        rule.requireAdding(actor);
        Refused.unlessEmpty(description.problems());
        var bytes = read(file);
        var drawing = FileKind.of(bytes)
                .filter(kind -> kind != FileKind.JPEG && kind != FileKind.WEBP)
                .isPresent();
        var image = PictureReader.read(bytes);
        var full = PictureWriter.keep(image, FULL_SIDE, drawing);
        var known = entries.bySha256(full.sha256());
        return known.orElseGet(() -> {
            var asset = asset(actor, description, full);
            entries.add(asset, actor);
            entries.addRendition(asset.id(), full.as(FULL), full.data());
            var thumb = PictureWriter.keep(image, THUMB_SIDE, drawing);
            entries.addRendition(asset.id(), thumb.as(THUMB), thumb.data());
            events.publishEvent(new AssetAdded(
                    actor, subject(asset), clock.instant(), asset.sha256(), asset.alt(), asset.decorative()));
            return asset.id();
        });
    }

    /** Posts that already carry the picture keep the words that were approved with them. */
    @Transactional
    public void describe(Actor actor, AssetId id, Description description) {
        rule.requireAdding(actor);
        Refused.unlessEmpty(description.problems());
        var before = get(id);
        var event = new AssetDescribed(actor, subject(before), clock.instant(), before, description);
        if (!event.changes().isEmpty()) {
            entries.describe(id, description);
            events.publishEvent(event);
        }
    }

    public Asset get(AssetId id) {
        return entries.find(id).orElseThrow(() -> Refused.missing("asset"));
    }

    public Map<AssetId, Asset> find(Collection<AssetId> ids) {
        return entries.find(ids).stream().collect(Collectors.toMap(Asset::id, Function.identity()));
    }

    /** Newest first; {@code search} looks into name, alt text and credit. */
    public Slice<Asset> library(String search, @Nullable String after, int limit) {
        return entries.newest(search.strip(), after, limit);
    }

    /** @throws Refused when there is no such rendition of that picture */
    public Rendition rendition(AssetId id, String name) {
        return entries.rendition(id, name).orElseThrow(() -> Refused.missing("asset"));
    }

    /** The encoding that a network takes, made once and kept. */
    @Transactional
    public Rendition fitted(AssetId id, Fit fit) {
        var full = rendition(id, FULL);
        if (fit.takes(full)) {
            return full;
        }
        return entries.rendition(id, fit.name()).orElseGet(() -> {
            var drawing = full.mime().equals("image/png");
            var picture = PictureWriter.fit(PictureReader.read(entries.data(id, FULL)), drawing, fit);
            entries.addRendition(id, picture.as(fit.name()), picture.data());
            return picture.as(fit.name());
        });
    }

    /** The bytes of the full picture. */
    public byte[] open(AssetId id) {
        return entries.data(id, FULL);
    }

    /** The bytes of any rendition by its SHA-256, as frozen content names it. */
    public Optional<byte[]> bytes(String sha256) {
        return entries.data(sha256);
    }

    byte[] data(AssetId id, String rendition) {
        return entries.data(id, rendition);
    }

    private Asset asset(Actor actor, Description description, Picture full) {
        return new Asset(
                new AssetId(ids.next()),
                description.name(),
                full.mime(),
                full.data().length,
                full.width(),
                full.height(),
                full.sha256(),
                description.alt(),
                description.decorative(),
                description.credit(),
                actor.name(),
                clock.instant());
    }

    private static Subject subject(Asset asset) {
        return new Subject("asset", asset.id().value(), asset.name());
    }

    private static byte[] read(InputStream file) {
        try {
            var bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length == 0) {
                throw Refused.invalid(Problem.of("file", "assets.file.none"));
            }
            if (bytes.length > MOST_BYTES) {
                throw Refused.invalid(
                        Problem.of("file", "assets.file.large", Map.of("most", MOST_BYTES / 1024 / 1024)));
            }
            return bytes;
        } catch (IOException e) {
            throw Refused.invalid(Problem.of("file", "assets.file.broken"));
        }
    }
}
