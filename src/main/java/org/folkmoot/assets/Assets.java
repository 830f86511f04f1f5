package org.folkmoot.assets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The library of pictures, videos and documents. {@link #add} looks at the file itself, whatever it is called: of a
 * picture it keeps a fresh encoding without EXIF, a video or a PDF it keeps as it came. {@link #fitted} makes the encoding
 * of a picture that a network takes; {@link #open} hands out bytes by their SHA-256. PostgreSQL is the only store.
 */
@Service
public class Assets {

    public static final String FULL = "full";
    public static final String THUMB = "thumb";

    private static final int FULL_SIDE = 4096;
    private static final int THUMB_SIDE = 480;

    private final AssetEntries entries;
    private final Pieces pieces;
    private final Covers covers;
    private final LibraryRule rule;
    private final AssetSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Assets(
            AssetEntries entries,
            Pieces pieces,
            Covers covers,
            LibraryRule rule,
            AssetSettings settings,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.pieces = pieces;
        this.covers = covers;
        this.rule = rule;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** The same file twice is one asset: the id that it already has comes back, with the description that it has. */
    @Transactional
    public AssetId add(Actor actor, InputStream file, Description description) {
        rule.requireAdding(actor);
        Refused.unlessEmpty(description.problems());
        try (var came = Incoming.of(file, settings)) {
            return switch (came.kind()) {
                case JPEG, WEBP -> picture(actor, description, came, false);
                case PNG, GIF -> picture(actor, description, came, true);
                case ISO, WEBM -> video(actor, description, came);
                case PDF -> document(actor, description, came);
            };
        }
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

    /** The encoding of a picture that a network takes, made once and kept; a video or a document goes out as it is. */
    @Transactional
    public Rendition fitted(AssetId id, Fit fit) {
        var full = rendition(id, FULL);
        if (full.pieces() || fit.takes(full)) {
            return full;
        }
        return entries.rendition(id, fit.name()).orElseGet(() -> {
            var drawing = full.mime().equals("image/png");
            var picture = PictureWriter.fit(PictureReader.read(entries.data(id, FULL)), drawing, fit);
            entries.addRendition(id, picture.as(fit.name()), picture.data());
            return picture.as(fit.name());
        });
    }

    /** All bytes of any rendition by its SHA-256, as frozen content names it; of a video rather {@link #open}. */
    public Optional<byte[]> bytes(String sha256) {
        return open(sha256).map(in -> {
            try (in) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The same, a megabyte at a time; skipping reads nothing. */
    public Optional<InputStream> open(String sha256) {
        return entries.stored(sha256).map(stored -> open(stored.asset(), stored.rendition()));
    }

    Resource file(AssetId id, Rendition rendition) {
        return new StoredFile(rendition, () -> open(id, rendition));
    }

    private InputStream open(AssetId id, Rendition rendition) {
        return rendition.pieces()
                ? new PieceStream(position -> pieces.get(id, rendition.name(), position), rendition.bytes())
                : new ByteArrayInputStream(entries.data(id, rendition.name()));
    }

    private AssetId picture(Actor actor, Description description, Incoming came, boolean drawing) {
        var image = PictureReader.read(came.all());
        var full = PictureWriter.keep(image, FULL_SIDE, drawing);
        return entries.bySha256(full.sha256()).orElseGet(() -> {
            var asset = added(actor, description, full.as(FULL), null);
            entries.addRendition(asset, full.as(FULL), full.data());
            var thumb = PictureWriter.keep(image, THUMB_SIDE, drawing);
            entries.addRendition(asset, thumb.as(THUMB), thumb.data());
            return asset;
        });
    }

    private AssetId video(Actor actor, Description description, Incoming came) {
        var footage = FootageReader.read(came.kind(), came.path());
        var full = new Rendition(FULL, footage.mime(), came.bytes(), footage.width(), footage.height(), came.sha256());
        return entries.bySha256(came.sha256())
                .orElseGet(() -> kept(
                        came, full, covers.ofVideo(came.path(), footage), added(actor, description, full, footage)));
    }

    private AssetId document(Actor actor, Description description, Incoming came) {
        if (!came.endsAsADocument()) {
            throw Refused.invalid(Problem.of("file", "assets.document.broken"));
        }
        var full = new Rendition(FULL, "application/pdf", came.bytes(), 0, 0, came.sha256());
        return entries.bySha256(came.sha256())
                .orElseGet(() -> kept(came, full, covers.ofDocument(), added(actor, description, full, null)));
    }

    private AssetId kept(Incoming came, Rendition full, Picture cover, AssetId asset) {
        entries.addRendition(asset, full, null);
        entries.addRendition(asset, cover.as(THUMB), cover.data());
        try (var in = came.open()) {
            pieces.add(asset, FULL, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return asset;
    }

    private AssetId added(Actor actor, Description description, Rendition full, @Nullable Footage footage) {
        var asset = new Asset(
                new AssetId(ids.next()),
                description.name(),
                full.mime(),
                full.bytes(),
                full.width(),
                full.height(),
                full.sha256(),
                description.alt(),
                description.decorative(),
                description.credit(),
                actor.name(),
                clock.instant(),
                footage);
        entries.add(asset, actor);
        events.publishEvent(new AssetAdded(
                actor, subject(asset), clock.instant(), asset.sha256(), asset.alt(), asset.decorative()));
        return asset.id();
    }

    static Subject subject(Asset asset) {
        return new Subject("asset", asset.id().value(), asset.name());
    }
}
