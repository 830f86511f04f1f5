package org.folkmoot.assets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An MP4 or QuickTime file, by the boxes of ISO/IEC 14496-12. Its header is held against the rest: every box has to end
 * inside the file, and every sample that the index names has to lie in the media data.
 */
final class IsoFile {

    /** The index of a film of several hours; it alone is read into memory. */
    private static final int LARGEST_INDEX = 16 * 1024 * 1024;

    private static final int MOST_BOXES = 10_000;

    private final FileChannel channel;

    IsoFile(FileChannel channel) {
        this.channel = channel;
    }

    /** @param from its first byte after type and size, counted from the start of the file */
    private record Part(String type, long from, long to) {
        long length() {
            return to - from;
        }
    }

    Footage footage() throws IOException {
        var parts = parts();
        var index = parts.stream().filter(part -> part.type().equals("moov")).findFirst();
        var data = parts.stream()
                .filter(part -> part.type().equals("mdat") && part.length() > 0)
                .toList();
        if (index.isEmpty()) {
            throw FootageReader.refused("assets.video.index");
        }
        if (index.get().length() > LARGEST_INDEX) {
            throw FootageReader.refused("assets.video.broken");
        }
        var box = new IsoBox("moov", FootageReader.bytes(channel, index.get().from(), (int)
                index.get().length()));
        if (box.child("mvex").isPresent()) {
            throw FootageReader.refused("assets.video.pieces");
        }
        var tracks = box.children("trak").stream().map(IsoTrack::new).toList();
        var picture = tracks.stream()
                .filter(IsoTrack::pictures)
                .findFirst()
                .orElseThrow(() -> FootageReader.refused("assets.video.empty"));
        refuseUnlessThere(tracks, data);
        return new Footage(
                mime(parts),
                picture.width(),
                picture.height(),
                honest(picture),
                picture.codec(),
                tracks.stream()
                        .filter(IsoTrack::sound)
                        .findFirst()
                        .map(IsoTrack::codec)
                        .orElse(""),
                picture.framesPerSecond());
    }

    private List<Part> parts() throws IOException {
        var parts = new ArrayList<Part>();
        var at = 0L;
        var end = channel.size();
        while (at < end) {
            var part = part(at, end);
            if (part.to() > end || parts.size() == MOST_BOXES) {
                throw FootageReader.refused("assets.video.cut");
            }
            parts.add(part);
            at = part.to();
        }
        return parts;
    }

    private Part part(long at, long end) throws IOException {
        if (end - at < 8) {
            throw FootageReader.refused("assets.video.cut");
        }
        var head = FootageReader.bytes(channel, at, 8);
        var size = Integer.toUnsignedLong(head.getInt());
        var type = IsoBox.type(head);
        if (size == 0) {
            return new Part(type, at + 8, end);
        }
        if (size == 1) {
            var large =
                    end - at < 16 ? -1 : FootageReader.bytes(channel, at + 8, 8).getLong();
            return large < 16 || large > end - at ? cut() : new Part(type, at + 16, at + large);
        }
        return size < 8 ? cut() : new Part(type, at + 8, at + size);
    }

    private static Part cut() {
        throw FootageReader.refused("assets.video.cut");
    }

    private static void refuseUnlessThere(List<IsoTrack> tracks, List<Part> data) {
        var there = data.stream().mapToLong(Part::length).sum();
        var named = 0L;
        for (var track : tracks) {
            named = Math.addExact(named, track.bytes());
            track.offsets(offset -> {
                if (data.stream().noneMatch(part -> offset >= part.from() && offset < part.to())) {
                    throw FootageReader.refused("assets.video.cut");
                }
            });
        }
        if (named > there) {
            throw FootageReader.refused("assets.video.cut");
        }
    }

    /** How long its pictures run by the table of their times; a header that says something else lies. */
    private static long honest(IsoTrack picture) {
        var real = picture.millis();
        if (real < 1 || picture.samples() < 1) {
            throw FootageReader.refused("assets.video.empty");
        }
        if (Math.abs(picture.claimedMillis() - real) > Math.max(1000, real / 10)) {
            throw FootageReader.refused("assets.video.lies");
        }
        return real;
    }

    private String mime(List<Part> parts) throws IOException {
        var brand = brand(parts);
        return brand.filter(name -> !name.equals("qt  ")).isPresent() ? "video/mp4" : "video/quicktime";
    }

    private Optional<String> brand(List<Part> parts) throws IOException {
        var first = parts.getFirst();
        if (!first.type().equals("ftyp") || first.length() < 4) {
            return Optional.empty();
        }
        var name = new byte[4];
        ByteBuffer brand = FootageReader.bytes(channel, first.from(), 4);
        brand.get(name);
        return Optional.of(new String(name, StandardCharsets.ISO_8859_1));
    }
}
