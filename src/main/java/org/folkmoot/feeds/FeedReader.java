package org.folkmoot.feeds;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Reads RSS 0.9 to 2.0 and Atom. A document type, and with it every entity of its own, is refused before anything is
 * resolved. An entry is named by its {@code atom:id} (RFC 4287 section 4.2.6) or {@code guid}; one without either by its
 * link, title and day.
 */
final class FeedReader {

    private static final int MOST = 100;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 600;
    private static final int LONGEST_LINK = 2000;

    /** @param title what the feed calls itself; empty where it does not */
    record Read(String title, List<Entry> entries) {}

    /** @param link empty where it names no page */
    record Entry(String guid, String title, String link, String summary, Instant publishedAt) {}

    private FeedReader() {}

    /** @return empty when it is no feed */
    static Optional<Read> read(byte[] body, URI from, Instant now) {
        try {
            var feed = new SyndFeedInput().build(document(body));
            var entries = feed.getEntries().stream()
                    .limit(MOST)
                    .map(entry -> entry(entry, from, now))
                    .filter(entry -> !entry.title().isEmpty())
                    .toList();
            return Optional.of(new Read(plain(feed.getTitle(), LONGEST_TITLE), entries));
        } catch (SAXException | IOException | FeedException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Document document(byte[] body) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(body));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entry entry(SyndEntry entry, URI from, Instant now) {
        var title = plain(entry.getTitle(), LONGEST_TITLE);
        var link = link(entry.getLink(), from);
        var at = Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .findFirst();
        var guid = entry.getUri() == null || entry.getUri().isBlank()
                ? digest(link + "|" + title + "|" + at.map(Instant::toString).orElse(""))
                : entry.getUri().strip();
        var summary = Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(value -> plain(value, LONGEST_SUMMARY))
                .orElse("");
        return new Entry(
                cut(guid, LONGEST_LINK),
                title,
                link,
                summary,
                at.filter(now::isAfter).orElse(now));
    }

    /** Only an address of the web; one that is relative stands beside the feed. */
    private static String link(@Nullable String written, URI from) {
        if (written == null || written.isBlank() || written.length() > LONGEST_LINK) {
            return "";
        }
        try {
            var address = from.resolve(written.strip());
            return "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme())
                    ? address.toString()
                    : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The words without their markup. */
    static String plain(@Nullable String marked, int longest) {
        if (marked == null) {
            return "";
        }
        var words = HtmlUtils.htmlUnescape(marked.replaceAll("(?s)<(script|style)\\b.*?</\\1>", " ")
                        .replaceAll("(?s)<[^>]*>", " "))
                .replaceAll("[\\p{Cntrl}\\s\\u00a0]+", " ")
                .strip();
        return cut(words, longest);
    }

    /** At most so many code points. */
    static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
