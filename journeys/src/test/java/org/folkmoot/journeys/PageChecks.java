package org.folkmoot.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every page must keep, as a list of what it does not: empty is good. */
final class PageChecks {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private PageChecks() {}

    /** axe-core's rules for WCAG 2.2 AA and its best practices. */
    static List<String> accessibility(Page page) {
        return new AxeBuilder(page).withTags(WCAG).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getHtml() + " (" + node.getFailureSummary() + ")"))
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    /** WCAG 1.4.10: nothing scrolls sideways at 320 CSS pixels. */
    static List<String> reflow(Page page) {
        var size = page.viewportSize();
        page.setViewportSize(320, 800);
        @SuppressWarnings("unchecked")
        var wide = (List<String>) page.evaluate(
                """
                () => document.documentElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll("body *")]
                    .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getBoundingClientRect().right > 321 && !e.closest(".table-wrap, .scrolls"))
                    .slice(-5)
                    .map(e => e.outerHTML.slice(0, 120))
                    .concat(["the page is " + document.documentElement.scrollWidth + " wide"])
                """);
        page.setViewportSize(size.width, size.height);
        return wide;
    }

    /** Tab reaches every control in the order of the page, each with a visible focus, and leaves again. */
    static List<String> keyboard(Page page) {
        page.evaluate(COLLECT);
        var problems = new ArrayList<String>();
        var count = ((Number) page.evaluate("() => window.walk.length")).intValue();
        page.evaluate("() => { document.activeElement?.blur(); window.getSelection()?.removeAllRanges(); "
                + "const s = document.createElement('span'); s.tabIndex = -1; document.body.prepend(s); s.focus(); s.remove(); }");
        var last = -1;
        // Dates and times have stops of their own inside the field; one Tab too many leaves the page.
        for (var presses = 0; presses < count * 2 + 20; presses++) {
            page.keyboard().press("Tab");
            @SuppressWarnings("unchecked")
            var at = (Map<String, Object>) page.evaluate(WHERE);
            var index = ((Number) at.get("index")).intValue();
            if (index == -2) {
                continue;
            }
            if (index == -1 || (index == 0 && last == count - 1)) {
                break;
            }
            if (index < last) {
                problems.add("the focus goes back to " + at.get("html"));
                break;
            }
            if (index > last && !(Boolean) at.get("visible")) {
                problems.add("the focus does not show on " + at.get("html"));
            }
            last = index;
        }
        @SuppressWarnings("unchecked")
        var missed = (List<String>) page.evaluate(
                "() => window.walk.filter(e => !e.reached).map(e => 'Tab never reaches ' + e.element.outerHTML.slice(0, 120))");
        problems.addAll(missed);
        return problems;
    }

    /** Under the pseudo-language every word comes between marks, except data, times, and names of formats and units. */
    @SuppressWarnings("unchecked")
    static List<String> strayWords(Page page) {
        return (List<String>) page.evaluate(STRAY);
    }

    /** One radio of a group takes the focus for all of them; what is hidden or closed takes none. */
    private static final String COLLECT =
            """
            () => {
              const groups = new Set();
              window.walk = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0'], iframe, audio[controls], video[controls]")]
                .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0 && e.type !== "hidden")
                .filter(e => {
                  if (e.type !== "radio") return true;
                  const key = (e.form ? [...document.forms].indexOf(e.form) : "") + e.name;
                  const checked = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(e.name)}"]`)].find(r => r.form === e.form && r.checked);
                  if (checked) return e === checked;
                  return !groups.has(key) && groups.add(key);
                })
                .map(element => ({element, reached: false}));
            }
            """;

    private static final String WHERE =
            """
            () => {
              const e = document.activeElement;
              const index = window.walk.findIndex(w => w.element === e);
              if (e === document.body || !e) return {index: -1, visible: true, html: ""};
              if (index >= 0) window.walk[index].reached = true;
              const shown = [e, e.labels?.[0], e.nextElementSibling].filter(Boolean).some(x => [null, "::before", "::after"].some(p => {
                const s = getComputedStyle(x, p);
                return (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== "none";
              }));
              const box = e.getBoundingClientRect();
              return {index: index < 0 ? -2 : index, visible: shown && (box.bottom > 0 && box.top < innerHeight), html: e.outerHTML.slice(0, 120)};
            }
            """;

    private static final String STRAY =
            """
            () => {
              const stray = [];
              const data = "[translate='no'], time, script, style, code, pre, textarea, option[translate='no']";
              const names = /\\b(Facebook|Instagram|Threads|X|LinkedIn|Bluesky|Mastodon|YouTube|TikTok|Nextdoor|Google Business Profile|WhatsApp|Chrome|Linux|CSV|JSON|min|BST|GMT|UTC)\\b|\\S+@\\S+/g;
              const dates = /\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b|\\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\b/g;
              const ours = text => text.replace(names, "").replace(dates, "").replace(/⟦[^⟦⟧]*(⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧/g, "");
              const wordy = text => /\\p{L}{2}/u.test(ours(text));
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
