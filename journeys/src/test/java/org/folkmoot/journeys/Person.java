package org.folkmoot.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a screen of their own, with their own cookies; whatever the browser complains about is kept. */
final class Person implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Person(Browser browser, String address, Screen screen) {
        this.address = address;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB"));
        page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(error -> complaints.add(error));
    }

    /** The start page of the demonstration offers everybody of Dunmere. */
    Person signedInAs(String name) {
        goesTo("/sign-in");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
        page.waitForLoadState();
        return this;
    }

    Person goesTo(String path) {
        page.navigate(address + path);
        return this;
    }

    /** The same page on another screen, from its top, once its styles and behaviours have settled. */
    Person turnsTo(Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        page.evaluate("() => scrollTo(0, 0)");
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        return this;
    }

    Page page() {
        return page;
    }

    /** What the console said since the last call. */
    List<String> complaints() {
        var heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    @Override
    public void close() {
        context.close();
    }
}
