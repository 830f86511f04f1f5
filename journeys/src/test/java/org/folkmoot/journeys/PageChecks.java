package org.folkmoot.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What every page must keep, as a list of what it does not: empty is good. */
final class PageChecks {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final String AXE = axe();

    private PageChecks() {}

    /** axe-core's rules for WCAG 2.2 AA and its best practices. */
    static List<String> accessibility(Page page) {
        return violations(page, "tag", WCAG);
    }

    /** Those of axe-core's rules that another colour scheme can break. */
    static List<String> colours(Page page) {
        return violations(page, "rule", COLOURS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, String type, List<String> values) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        var found = (List<String>) page.evaluate(VIOLATIONS, Map.of("type", type, "values", values));
        return found.stream().map(text -> text.replaceAll("\\s+", " ")).toList();
    }

    private static String axe() {
        try (var script = PageChecks.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** WCAG 1.4.10: nothing scrolls sideways, which has to hold down to 320 CSS pixels. */
    @SuppressWarnings("unchecked")
    static List<String> reflow(Page page) {
        return (List<String>) page.evaluate(
                """
                () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
                    .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".table-wrap, .scrolls"))
                    .slice(-5)
                    .map(e => e.outerHTML.slice(0, 120))
                    .concat(["the page is " + document.documentElement.scrollWidth + " wide"])
                """);
    }

    /** Under the pseudo-language every word comes between marks, except data, times, and names of formats and units. */
    @SuppressWarnings("unchecked")
    static List<String> strayWords(Page page) {
        return (List<String>) page.evaluate(STRAY);
    }

    private static final String VIOLATIONS =
            """
            async only => (await axe.run(document, {runOnly: only, resultTypes: ["violations"]})).violations
                .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} (${node.failureSummary})`))
            """;

    private static final String STRAY =
            """
            () => {
              const stray = [];
              const data = "[translate='no'], time, script, style, code, pre, textarea, option[translate='no']";
              const names = /\\b(Facebook|Instagram|Threads|X|LinkedIn|Bluesky|Mastodon|YouTube|TikTok|Nextdoor|Google Business Profile|WhatsApp|Chrome|Linux|CSV|JSON|min|BST|GMT|UTC)\\b|\\S+@\\S+/g;
              const dates = /\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b|\\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\b/g;
              const outside = text => {
                let depth = 0, rest = "";
                for (const sign of text) {
                  if (sign === "⟦") depth++;
                  else if (sign === "⟧") depth = Math.max(0, depth - 1);
                  else if (depth === 0) rest += sign;
                }
                return rest;
              };
              const wordy = text => /\\p{L}{2}/u.test(outside(text).replace(names, "").replace(dates, ""));
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode;
                if (!node.parentElement.closest(data) && wordy(node.nodeValue)) stray.push(node.nodeValue.trim().slice(0, 80));
              }
              for (const e of document.querySelectorAll("[aria-label], [placeholder], [title], img[alt]")) {
                for (const name of ["aria-label", "placeholder", "title", "alt"]) {
                  const value = e.getAttribute(name);
                  if (value && wordy(value) && !e.closest(data)) stray.push(name + ": " + value.slice(0, 80));
                }
              }
              return stray;
            }
            """;
}
