package org.folkmoot.sheets;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/accounts/import")
class ImportController {

    private final RegisterImport imports;
    private final AccountExport export;
    private final Rights rights;

    ImportController(RegisterImport imports, AccountExport export, Rights rights) {
        this.imports = imports;
        this.export = export;
        this.rights = rights;
    }

    @GetMapping
    ModelAndView form(Actor actor) {
        rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        return Pages.show("sheets/import", empty(List.of()));
    }

    @PostMapping
    ModelAndView read(@RequestParam MultipartFile file, Actor actor) throws IOException {
        try {
            var name = file.getOriginalFilename();
            var bytes = file.getBytes();
            var id = imports.read(actor, name == null ? "" : name, bytes);
            var unknown = String.join(", ", ImportFile.unknown(bytes));
            return unknown.isEmpty()
                    ? Pages.redirect("/accounts/import/" + id)
                    : Pages.redirect(
                            "/accounts/import/" + id, Notice.info("sheets.unknown", Map.of("columns", unknown)));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("sheets/import", empty(refused.problems()));
        }
    }

    @GetMapping("/{id}")
    ModelAndView preview(@PathVariable UUID id, Actor actor) {
        var file = imports.file(actor, id);
        return Pages.show(
                "sheets/preview",
                new ImportPage(id, file.fileName(), imports.preview(actor, id), file.saved(), List.of()));
    }

    @PostMapping("/{id}")
    ModelAndView save(@PathVariable UUID id, Actor actor) {
        var taken = imports.save(actor, id);
        var left = imports.left(actor, id).size();
        var notice =
                Notice.success("sheets.saved", Map.of("taken", String.valueOf(taken), "left", String.valueOf(left)));
        return Pages.redirect(left == 0 ? "/accounts" : "/accounts/import/" + id, notice);
    }

    @GetMapping("/{id}/left.csv")
    ResponseEntity<byte[]> left(@PathVariable UUID id, Actor actor) {
        return SheetController.file(export.csvOf(imports.left(actor, id)), "accounts-left.csv");
    }

    private static ImportPage empty(List<org.folkmoot.foundation.Problem> problems) {
        return new ImportPage(ImportPage.NONE, "", new ImportPreview(List.of()), false, problems);
    }
}
