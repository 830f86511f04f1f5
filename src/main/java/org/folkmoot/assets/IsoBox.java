package org.folkmoot.assets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A box of the index, in memory; what it holds is between position 0 and its limit. */
record IsoBox(String type, ByteBuffer content) {

    private static final int MOST_CHILDREN = 1_000;

    /** Of a box that holds nothing but boxes. */
    List<IsoBox> children() {
        var children = new ArrayList<IsoBox>();
        var rest = content.duplicate();
        while (rest.remaining() >= 8) {
            var size = Integer.toUnsignedLong(rest.getInt());
            var type = type(rest);
            if (size == 0) {
                size = rest.remaining() + 8L;
            }
            if (size < 8 || size - 8 > rest.remaining() || children.size() == MOST_CHILDREN) {
                throw new IllegalArgumentException("A box does not end where its parent does");
            }
            children.add(new IsoBox(type, rest.slice(rest.position(), (int) size - 8)));
            rest.position(rest.position() + (int) size - 8);
        }
        return children;
    }

    List<IsoBox> children(String type) {
        return children().stream().filter(box -> box.type().equals(type)).toList();
    }

    Optional<IsoBox> child(String type) {
        return children().stream().filter(box -> box.type().equals(type)).findFirst();
    }

    IsoBox require(String type) {
        return child(type).orElseThrow(() -> new IllegalArgumentException("No " + type + " in " + this.type));
    }

    /** Behind version and flags, with the position there; the version is what is returned before. */
    ByteBuffer full() {
        var data = content.duplicate();
        data.getInt();
        return data;
    }

    int version() {
        return content.get(0);
    }

    static String type(ByteBuffer from) {
        var name = new byte[4];
        from.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
