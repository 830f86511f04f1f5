package org.folkmoot.assets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * A WebM file, by the elements of RFC 8794 (EBML) and RFC 9559 (Matroska). It is walked from cluster to cluster, so that
 * one that was cut off, or that runs shorter than its header claims, is noticed.
 */
final class WebmFile {

    private static final long EBML = 0x1A45DFA3L;
    private static final long DOC_TYPE = 0x4282;
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549A966L;
    private static final long SCALE = 0x2AD7B1;
    private static final long DURATION = 0x4489;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK = 0xAE;
    private static final long KIND = 0x83;
    private static final long CODEC = 0x86;
    private static final long FRAME = 0x23E383;
    private static final long VIDEO = 0xE0;
    private static final long WIDTH = 0xB0;
    private static final long HEIGHT = 0xBA;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long TIME = 0xE7;
    private static final int LARGEST_HEADER = 1024 * 1024;
    private static final int MOST_CLUSTERS = 100_000;

    private final FileChannel channel;
    private long nanosPerTick = 1_000_000;
    private double ticks;
    private int width;
    private int height;
    private String codec = "";
    private String sound = "";
    private long nanosPerFrame;
    private long lastCluster = -1;

    WebmFile(FileChannel channel) {
        this.channel = channel;
    }

    /** @param to behind its last byte */
    private record Element(long id, long from, long to) {}

    Footage footage() throws IOException {
        var head = element(0, channel.size());
        if (head.id() != EBML || !docType(head).equals("webm")) {
            throw FootageReader.refused("assets.video.broken");
        }
        var segment = element(head.to(), channel.size());
        if (segment.id() != SEGMENT) {
            throw FootageReader.refused("assets.video.index");
        }
        walk(segment);
        var millis = Math.round(ticks * nanosPerTick / 1e6);
        if (codec.isEmpty() || lastCluster < 0) {
            throw FootageReader.refused("assets.video.empty");
        }
        if (millis < 1) {
            throw FootageReader.refused("assets.video.length");
        }
        refuseUnlessItRunsSoLong(millis);
        return new Footage(
                "video/webm", width, height, millis, codec, sound, nanosPerFrame == 0 ? 0 : 1e9 / nanosPerFrame);
    }

    private void walk(Element segment) throws IOException {
        var clusters = 0;
        for (var at = segment.from(); at < segment.to(); ) {
            var part = element(at, segment.to());
            if (part.id() == INFO || part.id() == TRACKS) {
                read(part);
            } else if (part.id() == CLUSTER) {
                lastCluster = time(part);
                if (++clusters > MOST_CLUSTERS) {
                    throw FootageReader.refused("assets.video.broken");
                }
            }
            at = part.to();
        }
    }

    /** A cluster is some seconds long, at most half a minute by what its times can say. */
    private void refuseUnlessItRunsSoLong(long millis) {
        var last = Math.round(lastCluster * (nanosPerTick / 1e6));
        if (last > millis + 1000 || millis - last > 35_000) {
            throw FootageReader.refused("assets.video.lies");
        }
    }

    private void read(Element part) throws IOException {
        if (part.to() - part.from() > LARGEST_HEADER) {
            throw FootageReader.refused("assets.video.broken");
        }
        var data = FootageReader.bytes(channel, part.from(), (int) (part.to() - part.from()));
        while (data.hasRemaining()) {
            var id = number(data, true);
            var content = content(data);
            if (id == SCALE) {
                nanosPerTick = unsigned(content);
            } else if (id == DURATION) {
                ticks = content.remaining() == 4 ? content.getFloat() : content.getDouble();
            } else if (id == TRACK) {
                track(content);
            }
        }
    }

    private void track(ByteBuffer data) {
        var kind = 0L;
        var name = "";
        var frame = 0L;
        var w = 0L;
        var h = 0L;
        while (data.hasRemaining()) {
            var id = number(data, true);
            var content = content(data);
            if (id == KIND) {
                kind = unsigned(content);
            } else if (id == CODEC) {
                name = StandardCharsets.US_ASCII.decode(content).toString();
            } else if (id == FRAME) {
                frame = unsigned(content);
            } else if (id == VIDEO) {
                w = side(content, WIDTH);
                h = side(content, HEIGHT);
            }
        }
        if (kind == 1 && codec.isEmpty()) {
            codec = Codecs.matroska(name);
            nanosPerFrame = frame;
            width = Math.toIntExact(w);
            height = Math.toIntExact(h);
        } else if (kind == 2 && sound.isEmpty()) {
            sound = Codecs.matroska(name);
        }
    }

    private static long side(ByteBuffer video, long wanted) {
        var data = video.duplicate();
        while (data.hasRemaining()) {
            var id = number(data, true);
            var content = content(data);
            if (id == wanted) {
                return unsigned(content);
            }
        }
        return 0;
    }

    private long time(Element cluster) throws IOException {
        var first = element(cluster.from(), cluster.to());
        return first.id() == TIME
                ? unsigned(FootageReader.bytes(channel, first.from(), (int) (first.to() - first.from())))
                : Math.max(0, lastCluster);
    }

    private String docType(Element head) throws IOException {
        if (head.to() - head.from() > 1024) {
            return "";
        }
        var data = FootageReader.bytes(channel, head.from(), (int) (head.to() - head.from()));
        while (data.hasRemaining()) {
            var id = number(data, true);
            var content = content(data);
            if (id == DOC_TYPE) {
                return StandardCharsets.US_ASCII.decode(content).toString();
            }
        }
        return "";
    }

    private Element element(long at, long end) throws IOException {
        var head = FootageReader.bytes(channel, at, (int) Math.min(12, Math.max(0, end - at)));
        var id = number(head, true);
        var unknown = head.duplicate();
        var length = number(head, false);
        var bits = 7 * (head.position() - unknown.position());
        var from = at + head.position();
        if (length == (1L << bits) - 1) {
            throw FootageReader.refused("assets.video.length");
        }
        if (length > end - from) {
            throw FootageReader.refused("assets.video.cut");
        }
        return new Element(id, from, from + length);
    }

    private static ByteBuffer content(ByteBuffer data) {
        var length = number(data, false);
        if (length > data.remaining()) {
            throw new IllegalArgumentException("An element does not end where its parent does");
        }
        var content = data.slice(data.position(), (int) length);
        data.position(data.position() + (int) length);
        return content;
    }

    /** A number whose first bits say how long it is; ids keep those bits. */
    private static long number(ByteBuffer data, boolean whole) {
        var first = Byte.toUnsignedInt(data.get());
        var length = Integer.numberOfLeadingZeros(first) - 24;
        if (length > 7) {
            throw new IllegalArgumentException("No number begins so");
        }
        long value = whole ? first : first & (0x7F >> length);
        for (var i = 0; i < length; i++) {
            value = value << 8 | Byte.toUnsignedInt(data.get());
        }
        return value;
    }

    private static long unsigned(ByteBuffer content) {
        if (content.remaining() > 8) {
            throw new IllegalArgumentException("No number is so long");
        }
        var value = 0L;
        while (content.hasRemaining()) {
            value = value << 8 | Byte.toUnsignedInt(content.get());
        }
        return value;
    }
}
