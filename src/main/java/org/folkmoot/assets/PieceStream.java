package org.folkmoot.assets;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Reads a file piece by piece, one of them in memory; skipping costs nothing. */
final class PieceStream extends InputStream {

    private final IntFunction<byte[]> pieces;
    private final long length;
    private long at;
    private int held = -1;
    private byte[] piece = new byte[0];

    PieceStream(IntFunction<byte[]> pieces, long length) {
        this.pieces = pieces;
        this.length = length;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) {
        Objects.checkFromIndexSize(offset, wanted, into.length);
        if (wanted == 0) {
            return 0;
        }
        if (at >= length) {
            return -1;
        }
        hold((int) (at / Pieces.SIZE));
        var from = (int) (at % Pieces.SIZE);
        var count = Math.min(wanted, piece.length - from);
        System.arraycopy(piece, from, into, offset, count);
        at += count;
        return count;
    }

    @Override
    public long skip(long count) {
        var skipped = Math.clamp(count, 0, length - at);
        at += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return held == at / Pieces.SIZE ? (int) Math.min(piece.length - at % Pieces.SIZE, length - at) : 0;
    }

    private void hold(int number) {
        if (number != held) {
            piece = pieces.apply(number);
            held = number;
        }
    }
}
