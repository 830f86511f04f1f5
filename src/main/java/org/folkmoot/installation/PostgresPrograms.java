package org.folkmoot.installation;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs out of the jar that brings them. They refuse to run as root, so root starts them in a user
 * namespace of their own, where the kernel still lets them reach their files but they own nothing else.
 */
final class PostgresPrograms {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Pattern VERSION = Pattern.compile("linux-amd64-([0-9.]+)\\.jar");

    private final Path folder;
    private final boolean root;

    private PostgresPrograms(Path folder, boolean root) {
        this.folder = folder;
        this.root = root;
    }

    static PostgresPrograms unpacked(PostgresFolder into) {
        var archive = PostgresPrograms.class.getResource(ARCHIVE);
        if (archive == null || !System.getProperty("os.arch").equals("amd64")) {
            throw new CannotStart("no-programs", Map.of("system", System.getProperty("os.arch")));
        }
        var folder = into.path().resolve("programs-" + version(archive));
        try {
            if (Files.notExists(folder)) {
                unpack(archive, into, folder);
            }
            var root = "0".equals(String.valueOf(Files.getAttribute(into.path(), "unix:uid")));
            var programs = new PostgresPrograms(folder, root);
            programs.refuseRootWithoutNamespaces();
            return programs;
        } catch (IOException e) {
            throw PostgresFolder.explained(e, folder);
        }
    }

    /** A command line for one of the programs; {@code wrapped} are further wrappers such as {@code setsid}. */
    List<String> command(List<String> wrapped, String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (root) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.addAll(wrapped);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /** Runs a program to its end and returns what it said. */
    Finished run(String program, List<String> arguments) throws IOException {
        return run(command(List.of(), program, arguments));
    }

    record Finished(int status, String output) {}

    static Finished run(List<String> command) throws IOException {
        var process =
                quiet(new ProcessBuilder(command)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Finished(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getFirst(), e);
        }
    }

    /** Messages in English, so that they can be recognised; no PG… variable of the operator's shell gets in. */
    static ProcessBuilder quiet(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private void refuseRootWithoutNamespaces() throws IOException {
        if (!root) {
            return;
        }
        try {
            if (run(List.of("unshare", "--user", "true")).status() == 0) {
                return;
            }
        } catch (IOException e) {
            // no such program: the same answer
        }
        throw new CannotStart("no-namespaces");
    }

    private static String version(URL archive) {
        var matcher = VERSION.matcher(archive.toString());
        return matcher.find() ? matcher.group(1) : "unknown";
    }

    private static void unpack(URL archive, PostgresFolder into, Path folder) throws IOException {
        var half = into.path().resolve("programs.new");
        PostgresFolder.delete(half);
        Files.createDirectory(half);
        into.keepPrivate(half);
        var tar = new ProcessBuilder("tar", "-x", "--no-same-owner", "-C", half.toString())
                .redirectErrorStream(true)
                .redirectOutput(into.log().toFile())
                .start();
        try (var packed = new XZInputStream(archive.openStream());
                OutputStream out = tar.getOutputStream()) {
            packed.transferTo(out);
        }
        try {
            if (tar.waitFor() != 0) {
                throw new IOException("tar: " + into.lastWords());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
