package org.folkmoot;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Recorded;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;

/** Draws {@code docs/house.md} from the code. */
final class HousePlan {

    private HousePlan() {}

    static String draw(ApplicationModules modules, JavaClasses classes) {
        var plan = new StringBuilder("""
                # The plan of the house

                Drawn from the code by `FloorplanTest`; `mvn test -Dtest=FloorplanTest -Dfloorplan.write=true` draws it anew.
                Rooms stand from low to high: each calls only rooms above it in this list, and those only through their doors.

                """);
        for (var room : Floorplan.ROOMS) {
            modules.getModuleByName(room)
                    .ifPresent(module -> plan.append("## ")
                            .append(room)
                            .append("\n\n")
                            .append(purpose(room))
                            .append("\n\n")
                            .append(line("May call", calls(room)))
                            .append(line("Doors", names(classes, room, HousePlan::door)))
                            .append(line("Bells", names(classes, room, HousePlan::bell)))
                            .append('\n'));
        }
        return plan.toString().stripTrailing() + "\n";
    }

    private static boolean door(JavaClass type) {
        return type.isAnnotatedWith(Service.class) && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean bell(JavaClass type) {
        return type.isAssignableTo(Recorded.class)
                && !type.isInterface()
                && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static String names(JavaClasses classes, String room, java.util.function.Predicate<JavaClass> asked) {
        return classes.stream()
                .filter(type -> Floorplan.room(type).equals(room) && asked.test(type))
                .map(type -> "`" + type.getSimpleName() + "`")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The sentence of the package's own documentation. */
    private static String purpose(String room) {
        var text = String.join("\n", source(room));
        var comment = text.substring(text.indexOf("/**") + 3, text.indexOf("*/"));
        return comment.replaceAll("\\n \\*", " ")
                .replaceAll("\\{@link\\s+(?:org\\.folkmoot\\.\\w+\\.)?(\\w+)}", "`$1`")
                .replaceAll("\\{@code ([^}]+)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String calls(String room) {
        var text = String.join(" ", source(room));
        var from = text.indexOf("allowedDependencies");
        return text.substring(text.indexOf('=', from) + 1, text.indexOf(')', from))
                .replaceAll("[{}\"]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static java.util.List<String> source(String room) {
        return Floorplan.lines(Path.of("src/main/java/org/folkmoot", room, "package-info.java"));
    }

    private static String line(String name, String value) {
        return value.isBlank() ? "" : "- " + name + ": " + value + "\n";
    }
}
