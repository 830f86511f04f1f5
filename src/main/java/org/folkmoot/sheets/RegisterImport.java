package org.folkmoot.sheets;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Register;
import org.folkmoot.register.ServiceId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a spreadsheet into the register in two steps: {@link #read} keeps the file, {@link #save} takes over what is
 * clear and keeps the rest until somebody has put it right.
 */
@org.springframework.stereotype.Service
public class RegisterImport {

    private final Register register;
    private final Imports imports;
    private final ImportReader reader;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Clock clock;

    RegisterImport(
            Register register,
            Imports imports,
            ImportReader reader,
            Rights rights,
            ApplicationEventPublisher bells,
            Ids ids,
            Clock clock) {
        this.register = register;
        this.imports = imports;
        this.reader = reader;
        this.rights = rights;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return what the preview is asked for with */
    @Transactional
    public UUID read(Actor actor, String fileName, byte[] bytes) {
        rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        var rows = ImportFile.read(bytes);
        var name = fileName.isBlank() ? "accounts.csv" : fileName.strip();
        var file = new Import(ids.next(), actor.person().orElse(null), name, rows, clock.instant(), false);
        imports.add(file);
        bells.publishEvent(new FileRead(actor, file.subject(), clock.instant()));
        return file.id();
    }

    public ImportPreview preview(Actor actor, UUID id) {
        return reader.preview(file(actor, id).rows());
    }

    /** Takes over new and changed rows; what conflicts or is invalid stays in the file. @return how many were taken */
    @Transactional
    public int save(Actor actor, UUID id) {
        var file = file(actor, id);
        var preview = reader.preview(file.rows());
        var made = new HashMap<String, ServiceId>();
        var taken = 0;
        for (var line : preview.lines()) {
            if (line.draft() != null && line.verdict() != ImportPreview.Verdict.SAME) {
                save(actor, line, made);
                taken++;
            }
        }
        var left = left(file.rows(), preview);
        imports.keep(id, left, clock.instant());
        bells.publishEvent(new FileImported(
                actor,
                file.subject(),
                clock.instant(),
                List.of(
                        Change.of("rows taken over", 0, taken),
                        Change.of("rows left", file.rows().size(), left.size()))));
        return taken;
    }

    /** The rows that nobody has dealt with, to put them right in a spreadsheet. */
    List<ImportRow> left(Actor actor, UUID id) {
        var file = file(actor, id);
        return left(file.rows(), reader.preview(file.rows()));
    }

    Import file(Actor actor, UUID id) {
        rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        return imports.find(id).orElseThrow(() -> Refused.missing("import"));
    }

    private void save(Actor actor, ImportPreview.Line line, HashMap<String, ServiceId> made) {
        var draft = java.util.Objects.requireNonNull(line.draft());
        if (!line.newService().isEmpty()) {
            draft = draft.in(made.computeIfAbsent(
                    line.newService().toLowerCase(Locale.ROOT),
                    name -> register.addService(actor, line.newService(), "")));
        }
        if (line.account() == null) {
            register.add(actor, draft);
        } else {
            register.change(actor, line.account(), draft);
        }
    }

    private static List<ImportRow> left(List<ImportRow> rows, ImportPreview preview) {
        var unclear = preview.lines().stream()
                .filter(line -> line.verdict() == ImportPreview.Verdict.CONFLICT
                        || line.verdict() == ImportPreview.Verdict.INVALID)
                .map(ImportPreview.Line::line)
                .collect(Collectors.toSet());
        return rows.stream().filter(row -> unclear.contains(row.line())).toList();
    }
}
