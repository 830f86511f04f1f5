package org.folkmoot.assets;

import java.util.function.LongConsumer;

/** One track of an MP4 or QuickTime file, by its sample tables. */
final class IsoTrack {

    private final IsoBox track;
    private final IsoBox media;
    private final String handler;
    private final IsoBox tables;

    IsoTrack(IsoBox track) {
        this.track = track;
        this.media = track.require("mdia");
        var named = media.require("hdlr").full();
        named.getInt();
        this.handler = IsoBox.type(named);
        this.tables = media.require("minf").require("stbl");
    }

    boolean pictures() {
        return handler.equals("vide");
    }

    boolean sound() {
        return handler.equals("soun");
    }

    String codec() {
        return Codecs.iso(description().type());
    }

    int width() {
        return turned() ? side(26) : side(24);
    }

    int height() {
        return turned() ? side(24) : side(26);
    }

    long samples() {
        return total(false);
    }

    long millis() {
        return Math.multiplyExact(total(true), 1000) / timescale();
    }

    double framesPerSecond() {
        var ticks = total(true);
        return ticks == 0 ? 0 : (double) samples() * timescale() / ticks;
    }

    long claimedMillis() {
        var header = media.require("mdhd");
        var data = header.full();
        if (header.version() == 1) {
            return Math.multiplyExact(data.getLong(data.position() + 20), 1000) / timescale();
        }
        return Integer.toUnsignedLong(data.getInt(data.position() + 12)) * 1000 / timescale();
    }

    /** Of all its samples together. */
    long bytes() {
        var sizes = tables.child("stsz");
        if (sizes.isEmpty()) {
            return 0;
        }
        var data = sizes.get().full();
        var each = Integer.toUnsignedLong(data.getInt());
        var count = Integer.toUnsignedLong(data.getInt());
        if (each > 0) {
            return Math.multiplyExact(each, count);
        }
        if (count > data.remaining() / 4) {
            throw new IllegalArgumentException("A table is shorter than it says");
        }
        var sum = 0L;
        for (var i = 0; i < count; i++) {
            sum += Integer.toUnsignedLong(data.getInt());
        }
        return sum;
    }

    /** Where its chunks begin, in the file. */
    void offsets(LongConsumer each) {
        for (var box : tables.children()) {
            var wide = box.type().equals("co64");
            if (wide || box.type().equals("stco")) {
                var data = box.full();
                var count = Integer.toUnsignedLong(data.getInt());
                if (count > data.remaining() / (wide ? 8 : 4)) {
                    throw new IllegalArgumentException("A table is shorter than it says");
                }
                for (var i = 0; i < count; i++) {
                    each.accept(wide ? data.getLong() : Integer.toUnsignedLong(data.getInt()));
                }
            }
        }
    }

    /** Of the table of times: all samples, or all their ticks. */
    private long total(boolean ticks) {
        var data = tables.require("stts").full();
        var count = Integer.toUnsignedLong(data.getInt());
        if (count > data.remaining() / 8) {
            throw new IllegalArgumentException("A table is shorter than it says");
        }
        var sum = 0L;
        for (var i = 0; i < count; i++) {
            var samples = Integer.toUnsignedLong(data.getInt());
            var each = Integer.toUnsignedLong(data.getInt());
            sum = Math.addExact(sum, ticks ? Math.multiplyExact(samples, each) : samples);
        }
        return sum;
    }

    private long timescale() {
        var header = media.require("mdhd");
        var data = header.full();
        var scale = Integer.toUnsignedLong(data.getInt(data.position() + (header.version() == 1 ? 16 : 8)));
        if (scale == 0) {
            throw new IllegalArgumentException("Nothing runs in no time");
        }
        return scale;
    }

    private IsoBox description() {
        var data = tables.require("stsd").content();
        return new IsoBox("stsd", data.slice(8, data.limit() - 8)).children().getFirst();
    }

    /** From the visual sample entry. */
    private int side(int at) {
        return Short.toUnsignedInt(description().content().getShort(at));
    }

    /** The matrix of the track's header turns it by a quarter when its first number is nought. */
    private boolean turned() {
        var header = track.require("tkhd");
        var data = header.full();
        var matrix = data.position() + (header.version() == 1 ? 48 : 36);
        return data.getInt(matrix) == 0 && data.getInt(matrix + 4) != 0;
    }
}
