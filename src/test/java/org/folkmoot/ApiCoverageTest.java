package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;
import planted.unreachable.Smuggling;

/** What a person can command on a screen a program can command by the API, or a line says why not. */
class ApiCoverageTest {

    private static final JavaClasses FOLKMOOT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.folkmoot");

    @Test
    void reachesEveryCommandOrSaysWhyNot() throws IOException {
        assertThat(unreached(FOLKMOOT)).isEqualTo(exceptions().keySet());
    }

    @Test
    void noticesACommandThatNoAddressReaches() {
        var planted = new ClassFileImporter().importClasses(Smuggling.class);

        assertThat(unreached(planted)).containsExactly("unreachable Smuggling.smuggle");
    }

    private static Set<String> unreached(JavaClasses classes) {
        var reached = reachedByTheApi(classes);
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Service.class)
                        && type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getMethods().stream())
                .filter(ApiCoverageTest::command)
                .filter(method -> !reached.contains(method))
                .map(ApiCoverageTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean command(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Actor.class))
                && !method.reflect().isSynthetic();
    }

    /** Everything that the API's controllers call, directly or through others of our classes. */
    private static Set<JavaCodeUnit> reachedByTheApi(JavaClasses classes) {
        var todo = new ArrayDeque<JavaCodeUnit>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .flatMap(type -> type.getCodeUnits().stream())
                .forEach(todo::add);
        var seen = new HashSet<JavaCodeUnit>(todo);
        while (!todo.isEmpty()) {
            var unit = todo.pop();
            unit.getCallsFromSelf()
                    .forEach(call -> call.getTarget().resolveMember().stream()
                            .filter(member -> classes.contain(member.getOwner().getName()) && seen.add(member))
                            .forEach(todo::push));
            unit.getMethodReferencesFromSelf()
                    .forEach(reference -> reference.getTarget().resolveMember().stream()
                            .filter(member -> classes.contain(member.getOwner().getName()) && seen.add(member))
                            .forEach(todo::push));
        }
        return seen;
    }

    private static String name(JavaMethod method) {
        JavaClass type = method.getOwner();
        var room = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return room + " " + type.getSimpleName() + "." + method.getName();
    }

    private static Map<String, String> exceptions() throws IOException {
        var exceptions = new TreeMap<String, String>();
        var text = new ClassPathResource("api-exceptions.txt").getContentAsString(StandardCharsets.UTF_8);
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var parts = line.split(": ", 2);
            assertThat(parts).as("an exception needs its reason: " + line).hasSize(2);
            exceptions.put(parts[0].strip(), parts[1].strip());
        });
        return exceptions;
    }
}
