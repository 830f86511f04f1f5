package org.folkmoot.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/** Somebody who uses a page without a mouse. */
final class Keyboard {

    private Keyboard() {}

    /**
     * Tab reaches every control in the order of the page, each with a visible focus, and leaves again.
     *
     * @param whole from the top of the page; else from its main part on, where the link "Skip to main content" leads
     */
    @SuppressWarnings("unchecked")
    static List<String> problems(Page page, boolean whole) {
        var count = ((Number) page.evaluate(BEGIN, whole)).intValue();
        // Dates and times have stops of their own inside the field; one Tab too many leaves the page.
        for (var presses = 1; presses <= count * 2 + 20; presses++) {
            page.keyboard().press("Tab");
            if ((presses > count || presses % 20 == 0) && (Boolean) page.evaluate(LOOK)) {
                break;
            }
        }
        return (List<String>) page.evaluate(END);
    }

    /**
     * One radio of a group takes the focus for all of them; what is hidden or closed takes none. Each Tab first looks
     * at where the one before has led.
     */
    private static final String BEGIN =
            """
            whole => {
              const root = whole ? document.body : document.getElementById("main") ?? document.body;
              const groups = new Set();
              const stops = [...root.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0'], iframe, audio[controls], video[controls]")]
                .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled && e.tabIndex >= 0 && e.type !== "hidden")
                .filter(e => {
                  if (e.type !== "radio") return true;
                  const key = (e.form ? [...document.forms].indexOf(e.form) : "") + e.name;
                  const checked = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(e.name)}"]`)].find(r => r.form === e.form && r.checked);
                  if (checked) return e === checked;
                  return !groups.has(key) && groups.add(key);
                });
              const reached = new Set();
              const problems = [];
              const listening = new AbortController();
              let begun = false, left = false, last = -1;
              const shows = e => {
                const box = e.getBoundingClientRect();
                return box.bottom > 0 && box.top < innerHeight && [e, e.labels?.[0], e.nextElementSibling].filter(Boolean).some(x => [null, "::before", "::after"].some(p => {
                  const s = getComputedStyle(x, p);
                  return (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== "none";
                }));
              };
              const look = () => {
                const e = document.activeElement;
                const index = stops.indexOf(e);
                left ||= !e || e === document.body || !root.contains(e) || (index === 0 && last === stops.length - 1);
                if (left || index < 0) return left;
                reached.add(e);
                if (index < last) {
                  problems.push("the focus goes back to " + e.outerHTML.slice(0, 120));
                  return left = true;
                }
                if (index > last && !shows(e)) problems.push("the focus does not show on " + e.outerHTML.slice(0, 120));
                last = index;
                return false;
              };
              addEventListener("keydown", e => { if (e.key === "Tab") begun ? look() : begun = true; }, {capture: true, signal: listening.signal});
              window.keyboard = {look, end: () => {
                listening.abort();
                look();
                return problems.concat(stops.filter(e => !reached.has(e)).map(e => "Tab never reaches " + e.outerHTML.slice(0, 120)));
              }};
              document.activeElement?.blur();
              getSelection()?.removeAllRanges();
              const start = document.createElement("span");
              start.tabIndex = -1;
              root.prepend(start);
              start.focus();
              start.remove();
              return stops.length;
            }
            """;

    private static final String LOOK = "() => window.keyboard.look()";
    private static final String END = "() => window.keyboard.end()";
}
