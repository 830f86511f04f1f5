package org.folkmoot.assets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Small MP4 and WebM files made on the spot, box by box: whole to whoever reads their tables, with noise in place of
 * pictures. Each part can be made to lie.
 */
public final class Films {

    private Films() {}

    /** 25 frames a second of H.264 at 640 by 360, with AAC beside it. */
    public static Film film() {
        return new Film("isom", 640, 360, 12_000, 12_000, 300, 4_000, false, true, true, 7);
    }

    /**
     * @param claimed how long its header says that it runs, in milliseconds
     * @param runs how long its samples run
     * @param samples of its pictures
     * @param bytes of each sample
     */
    public record Film(
            String brand,
            int width,
            int height,
            long claimed,
            long runs,
            int samples,
            int bytes,
            boolean turned,
            boolean sound,
            boolean index,
            int seed) {

        public Film numbered(int number) {
            return new Film(brand, width, height, claimed, runs, samples, bytes, turned, sound, index, number);
        }

        Film branded(String other) {
            return new Film(other, width, height, claimed, runs, samples, bytes, turned, sound, index, seed);
        }

        public Film sized(int w, int h) {
            return new Film(brand, w, h, claimed, runs, samples, bytes, turned, sound, index, seed);
        }

        Film onItsSide() {
            return new Film(brand, width, height, claimed, runs, samples, bytes, true, sound, index, seed);
        }

        Film silent() {
            return new Film(brand, width, height, claimed, runs, samples, bytes, turned, false, index, seed);
        }

        public Film claiming(long millis) {
            return new Film(brand, width, height, millis, runs, samples, bytes, turned, sound, index, seed);
        }

        /** As long as this, at the same number of frames in a second. */
        public Film running(long millis) {
            return new Film(
                    brand, width, height, millis, millis, (int) (millis / 40), bytes, turned, sound, index, seed);
        }

        public Film weighing(int each) {
            return new Film(brand, width, height, claimed, runs, samples, each, turned, sound, index, seed);
        }

        Film withoutIndex() {
            return new Film(brand, width, height, claimed, runs, samples, bytes, turned, sound, false, seed);
        }

        public byte[] mp4() {
            var type = box("ftyp", text(brand), number(512), text(brand));
            var pictures = new byte[samples * bytes];
            new Random(seed).nextBytes(pictures);
            var heard = new byte[sound ? 1_000 : 0];
            var data = box("mdat", pictures, heard);
            var at = type.length + 8;
            return index ? joined(type, data, moov(at, at + pictures.length)) : joined(type, data);
        }

        private byte[] moov(int pictures, int heard) {
            var each = samples == 0 ? 0 : (int) (runs / samples);
            var seen = track("vide", claimed, visual(), samples, each, bytes, pictures);
            var header =
                    box("mvhd", number(0), number(0), number(0), number(1000), number((int) claimed), new byte[80]);
            return sound
                    ? box("moov", header, seen, track("soun", claimed, audible(), 10, (int) (claimed / 10), 100, heard))
                    : box("moov", header, seen);
        }

        private byte[] track(String kind, long length, byte[] entry, int count, int each, int size, int at) {
            var matrix = turned && kind.equals("vide")
                    ? numbers(0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)
                    : numbers(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
            var header = box(
                    "tkhd",
                    numbers(7, 0, 0, 1, 0, (int) length, 0, 0, 0, 0),
                    matrix,
                    numbers(width << 16, height << 16));
            var table = box(
                    "stbl",
                    box("stsd", numbers(0, 1), entry),
                    box("stts", numbers(0, 1, count, each)),
                    box("stsc", numbers(0, 1, 1, Math.max(1, count), 1)),
                    box("stsz", numbers(0, size, count)),
                    box("stco", numbers(0, 1, at)));
            var media = box(
                    "mdia",
                    box("mdhd", numbers(0, 0, 0, 1000, (int) length, 0)),
                    box("hdlr", numbers(0, 0), text(kind), numbers(0, 0, 0, 0)),
                    box("minf", table));
            return box("trak", header, media);
        }

        private byte[] visual() {
            var entry = ByteBuffer.allocate(78);
            entry.putShort(6, (short) 1).putShort(24, (short) width).putShort(26, (short) height);
            return box("avc1", entry.array());
        }

        private static byte[] audible() {
            return box("mp4a", new byte[28]);
        }
    }

    /** VP9 and Opus, 640 by 360, a cluster every five seconds. */
    static byte[] webm(double claimedMillis, long lastCluster) {
        var head = element(0x1A45DFA3L, element(0x4282, text("webm")));
        var info = element(0x1549A966L, element(0x2AD7B1, number(1_000_000)), element(0x4489, real(claimedMillis)));
        var video = element(
                0xAE,
                element(0x83, new byte[] {1}),
                element(0x86, text("V_VP9")),
                element(0x23E383, number(40_000_000)),
                element(0xE0, element(0xB0, number(640)), element(0xBA, number(360))));
        var audio = element(0xAE, element(0x83, new byte[] {2}), element(0x86, text("A_OPUS")));
        var segment = new ByteArrayOutputStream();
        segment.writeBytes(info);
        segment.writeBytes(element(0x1654AE6BL, video, audio));
        for (var at = 0L; at <= lastCluster; at += 5_000) {
            segment.writeBytes(element(0x1F43B675L, element(0xE7, number((int) at)), element(0xA3, new byte[200])));
        }
        return joined(head, element(0x18538067L, segment.toByteArray()));
    }

    public static byte[] pdf(int number) {
        return ("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n% " + number + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] box(String type, byte[]... parts) {
        var content = joined(parts);
        return joined(number(content.length + 8), text(type), content);
    }

    private static byte[] element(long id, byte[]... parts) {
        var content = joined(parts);
        var name = new ByteArrayOutputStream();
        for (var shift = 24; shift >= 0; shift -= 8) {
            if (id >> shift != 0) {
                name.write((int) (id >> shift));
            }
        }
        return joined(name.toByteArray(), number(0x10000000 | content.length), content);
    }

    private static byte[] real(double value) {
        return ByteBuffer.allocate(8).putDouble(value).array();
    }

    private static byte[] number(int value) {
        return numbers(value);
    }

    private static byte[] numbers(int... values) {
        var buffer = ByteBuffer.allocate(values.length * 4);
        for (var value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    private static byte[] text(String value) {
        return value.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
