package org.folkmoot.dunmere;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.folkmoot.assets.AssetId;
import org.folkmoot.assets.Assets;
import org.folkmoot.assets.Description;
import org.folkmoot.foundation.Actor;
import org.springframework.stereotype.Component;

/** Dunmere's picture library: plain drawings, so that nobody's photograph is needed. */
@Component
class Pictures {

    private static final Map<String, String> ALTS = Map.of(
            "bins", "Drawing of a brown, a blue and a grey wheeled bin in a row at a kerb",
            "park", "Drawing of a green hill with a round play area under a pale sky",
            "tree", "Drawing of three trees of different heights on a green field",
            "snow", "Drawing of white flakes falling on a dark blue evening",
            "rain", "Drawing of slanting rain above a swollen river",
            "sun", "Drawing of a large orange sun above a yellow field",
            "vote", "Drawing of a white paper with a cross going into a black box",
            "lights", "Drawing of a string of coloured lights across a dark sky");
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 675;

    private final Assets assets;
    private final Map<String, AssetId> drawn = new HashMap<>();

    Pictures(Assets assets) {
        this.assets = assets;
    }

    void hang(Actor actor) {
        ALTS.keySet().stream()
                .sorted()
                .forEach(name -> drawn.put(
                        name,
                        assets.add(
                                actor,
                                new ByteArrayInputStream(png(name)),
                                new Description(
                                        name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1),
                                        ALTS.get(name),
                                        false,
                                        "Dunmere District Council"))));
    }

    AssetId id(String name) {
        var id = drawn.get(name);
        if (id == null) {
            throw new IllegalStateException("Dunmere has no picture called " + name);
        }
        return id;
    }

    static String alt(String name) {
        return ALTS.getOrDefault(name, "");
    }

    private static byte[] png(String name) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(name, pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void draw(String name, Graphics2D pen) {
        switch (name) {
            case "bins" -> bins(pen);
            case "park" -> park(pen);
            case "tree" -> trees(pen);
            case "snow" -> flakes(pen, 0x1d3557, 0xffffff, 0);
            case "rain" -> flakes(pen, 0x5f7a8a, 0xd6e6ee, 40);
            case "sun" -> sun(pen);
            case "vote" -> vote(pen);
            default -> lights(pen);
        }
    }

    private static void bins(Graphics2D pen) {
        sky(pen, 0xcfe3ea, 0x9aa5a0);
        var colours = new int[] {0x7a4b2a, 0x1f5fa8, 0x5c6166};
        for (var bin = 0; bin < 3; bin++) {
            pen.setColor(new Color(colours[bin]));
            pen.fillRoundRect(210 + bin * 280, 240, 200, 320, 24, 24);
            pen.setColor(new Color(colours[bin]).darker());
            pen.fillRoundRect(195 + bin * 280, 205, 230, 50, 20, 20);
        }
    }

    private static void park(Graphics2D pen) {
        sky(pen, 0xdfeef5, 0x6fa35b);
        pen.setColor(new Color(0x8abf6e));
        pen.fill(new Ellipse2D.Double(-150, 330, 1100, 600));
        pen.setColor(new Color(0xe0a458));
        pen.fill(new Ellipse2D.Double(640, 470, 380, 130));
    }

    private static void trees(Graphics2D pen) {
        sky(pen, 0xe7f1ec, 0x7fa860);
        for (var tree = 0; tree < 3; tree++) {
            var x = 240 + tree * 320;
            var top = 120 + tree * 50;
            pen.setColor(new Color(0x6b4f3a));
            pen.fillRect(x - 18, 380, 36, 170);
            pen.setColor(new Color(0x2f6b3f + tree * 0x101a10));
            pen.fill(new Ellipse2D.Double(x - 120, top, 240, 320 - tree * 20));
        }
    }

    private static void flakes(Graphics2D pen, int ground, int flake, int slant) {
        pen.setColor(new Color(ground));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(flake));
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (var drop = 0; drop < 130; drop++) {
            var x = drop * 397 % WIDTH;
            var y = drop * 211 % HEIGHT;
            if (slant == 0) {
                pen.fill(new Ellipse2D.Double(x, y, 8 + drop % 9, 8 + drop % 9));
            } else {
                pen.drawLine(x, y, x - slant / 2, y + slant);
            }
        }
        if (slant > 0) {
            pen.setColor(new Color(0x33556b));
            pen.fillRect(0, 520, WIDTH, 155);
        }
    }

    private static void sun(Graphics2D pen) {
        sky(pen, 0xfff1c9, 0xe3c04b);
        pen.setColor(new Color(0xe8842c));
        pen.fill(new Ellipse2D.Double(430, 110, 340, 340));
    }

    private static void vote(Graphics2D pen) {
        sky(pen, 0xe9e6df, 0xb9b3a4);
        pen.setColor(new Color(0x222222));
        pen.fillRoundRect(380, 330, 440, 270, 16, 16);
        pen.setColor(Color.WHITE);
        pen.fillRect(470, 90, 260, 260);
        pen.setColor(new Color(0x14566a));
        pen.setStroke(new BasicStroke(22));
        pen.drawLine(540, 150, 660, 270);
        pen.drawLine(660, 150, 540, 270);
    }

    private static void lights(Graphics2D pen) {
        pen.setColor(new Color(0x14213d));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        var string = new Path2D.Double();
        string.moveTo(0, 180);
        string.quadTo(600, 480, WIDTH, 180);
        pen.setColor(new Color(0x778da9));
        pen.setStroke(new BasicStroke(4));
        pen.draw(string);
        var colours = new int[] {0xf4a261, 0xe63946, 0x8ecae6, 0xffd166};
        for (var bulb = 0; bulb <= 12; bulb++) {
            var t = bulb / 12.0;
            pen.setColor(new Color(colours[bulb % 4]));
            pen.fill(new Ellipse2D.Double(t * WIDTH - 20, 180 + 600 * t * (1 - t) - 10, 40, 52));
        }
    }

    private static void sky(Graphics2D pen, int above, int below) {
        pen.setColor(new Color(above));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(below));
        pen.fillRect(0, 500, WIDTH, 175);
    }
}
