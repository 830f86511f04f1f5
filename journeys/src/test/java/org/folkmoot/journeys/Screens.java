package org.folkmoot.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes a picture of every page on every screen into target/screens: to be looked at by people. */
final class Screens {

    private Screens() {}

    /** @param args the address of a running demonstration, then the paths to show; none: starts one and shows all */
    public static void main(String... args) throws IOException {
        if (args.length > 0) {
            take(args[0], List.of(args).subList(1, args.length), System.getProperty("as", ""));
            return;
        }
        var folder = Files.createTempDirectory("folkmoot-screens");
        try (var application = Application.demonstration("en-GB", folder.resolve("data"))) {
            take(application.address(), List.of(), Site.LEAD);
        }
        Application.forget(folder);
    }

    private static void take(String address, List<String> paths, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target/screens"));
        try (var chromium = new Chromium()) {
            for (var screen : List.of(Screen.DESK, Screen.DESK_DARK, Screen.PHONE, Screen.PHONE_DARK)) {
                try (var person = new Person(chromium.browser(), address, screen)) {
                    if (!name.isEmpty()) {
                        person.signedInAs(name);
                    }
                    for (var path : paths.isEmpty() ? Site.pages(person) : paths) {
                        picture(person.goesTo(path).page(), folder.resolve(file(path) + "-" + screen.name() + ".png"));
                    }
                }
            }
        }
    }

    private static void picture(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        System.out.println(file);
    }

    private static String file(String path) {
        var name = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "start" : name;
    }
}
