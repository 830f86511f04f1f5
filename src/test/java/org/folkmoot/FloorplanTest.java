package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import planted.house.House;

/** The plan of the house, kept by the build; each rule is seen failing on something planted. */
class FloorplanTest {

    private static final Path MAIN = Path.of("src/main");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.folkmoot");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted.house");

    @TempDir
    Path folder;

    @Test
    void letsRoomsUseOnlyTheDoorsThatTheyDeclare() {
        ApplicationModules.of(Folkmoot.class).verify();

        assertThat(ApplicationModules.of(House.class, new ImportOption.OnlyIncludeTests())
                        .detectViolations()
                        .getMessages()
                        .toString())
                .contains("cellar");
    }

    @Test
    void letsNoArrowPointUp() {
        assertThat(Floorplan.upwardCalls(HOUSE, Floorplan.ROOMS)).isEmpty();

        assertThat(Floorplan.upwardCalls(PLANTED, List.of("cellar", "attic"))).isNotEmpty();
    }

    @Test
    void declaresForEveryRoomWhomItMayCall() {
        assertThat(ApplicationModules.of(Folkmoot.class).stream())
                .extracting(module -> module.getIdentifier().toString())
                .containsExactlyInAnyOrderElementsOf(Floorplan.ROOMS);
        for (var room : Floorplan.ROOMS) {
            assertThat(MAIN.resolve("java/org/folkmoot/" + room + "/package-info.java"))
                    .content()
                    .contains("allowedDependencies", "@NullMarked");
        }
    }

    @Test
    void keepsSqlInTheStorageClasses() {
        assertThat(Floorplan.sqlOutsideStorage(HOUSE)).isEqualTo(Floorplan.listed("sql.txt"));

        assertThat(Floorplan.sqlOutsideStorage(PLANTED)).containsExactly("planted.house.cellar.Cellar");
    }

    @Test
    void reachesTheWorldThroughOneGuardedClient() {
        assertThat(Floorplan.httpClients(HOUSE)).isEqualTo(Floorplan.listed("http.txt"));

        assertThat(Floorplan.httpClients(PLANTED)).containsExactly("planted.house.cellar.Cellar");
    }

    @Test
    void knowsEverySocket() {
        assertThat(Floorplan.sockets(HOUSE)).isEqualTo(Floorplan.listed("sockets.txt"));
    }

    @Test
    void usesNoOldDates() {
        assertThat(Floorplan.oldDates(HOUSE)).isEqualTo(Floorplan.listed("dates.txt"));

        assertThat(Floorplan.oldDates(PLANTED)).containsExactly("planted.house.cellar.Cellar");
    }

    @Test
    void neverAsksTheDatabaseForTheTime() {
        assertThat(Floorplan.sqlTime(MAIN)).isEmpty();

        assertThat(Floorplan.sqlTime(Path.of("src/test/java/planted"))).hasSize(1);
    }

    @Test
    void keepsRoomsFlatAndTheFoundationSmall() throws IOException {
        assertThat(Floorplan.deepPackages(HOUSE)).isEmpty();
        assertThat(Floorplan.topLevelTypes(HOUSE, "foundation")).isLessThanOrEqualTo(Floorplan.MOST_FOUNDATION_TYPES);

        assertThat(Floorplan.topLevelTypes(PLANTED, "cellar")).isEqualTo(1);
    }

    @Test
    void keepsFilesShort() throws IOException {
        assertThat(Floorplan.longFiles(MAIN)).isSubsetOf(Floorplan.listed("long.txt"));

        Files.writeString(folder.resolve("Long.java"), "\n".repeat(Floorplan.MOST_LINES + 1));
        assertThat(Floorplan.longFiles(folder)).hasSize(1);
    }

    @Test
    void hasAWordForEveryKeyAndAUseForEveryWord() throws IOException {
        var known = MessageKeys.known(MAIN.resolve("resources/messages"));
        assertThat(MessageKeys.missing(known, sources(), Set.copyOf(Floorplan.ROOMS)))
                .isEmpty();
        assertThat(MessageKeys.unused(known, sources())).isSubsetOf(Floorplan.listed("words.txt"));

        var planted = folder.resolve("Asks.java");
        Files.writeString(planted, "words.of(\"web.never-written\");");
        assertThat(MessageKeys.missing(known, Stream.of(planted), Set.of("web")))
                .containsExactly("web.never-written");
        assertThat(MessageKeys.unused(Set.of("web.never-asked"), Stream.of(planted)))
                .containsExactly("web.never-asked");
    }

    @Test
    void isDrawnAsItIsBuilt() throws IOException {
        var plan = HousePlan.draw(ApplicationModules.of(Folkmoot.class), HOUSE);
        var file = Path.of("docs/house.md");
        if (Boolean.getBoolean("floorplan.write")) {
            Files.writeString(file, plan);
        }
        assertThat(file)
                .as("stale: mvn test -Dtest=FloorplanTest -Dfloorplan.write=true draws it anew")
                .hasContent(plan);
    }

    private static Stream<Path> sources() {
        return Stream.concat(
                Floorplan.files(MAIN.resolve("java"), ".java"), Floorplan.files(MAIN.resolve("jte"), ".jte"));
    }
}
