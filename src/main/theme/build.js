// Compiles the theme and copies htmx into the application's static files. With --check it writes nothing and fails when
// a committed file differs, so that nobody edits the output by hand.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, Logger, NodePackageImporter } from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const statics = join(here, "../resources/static");
const modules = join(here, "node_modules");

const banner = `/*!
Made by src/main/theme (npm run build): do not edit. GOV.UK Frontend 6.6.0 without crest, crown or GDS Transport, and
the timeline of MOJ Frontend 11.1.0; colours come from tokens.css.

${readFileSync(join(here, "LICENCES.txt"), "utf8").trim()}
*/
`;

const css = (file) =>
  compile(join(here, file), {
    importers: [new NodePackageImporter(here)],
    loadPaths: [here, join(modules, "@ministryofjustice/frontend")],
    style: "compressed",
    charset: false,
    quietDeps: true,
    logger: Logger.silent,
  }).css;

const outputs = {
  "styles/govuk-themed.css": banner + css("govuk-themed.scss") + "\n" + css("moj-themed.scss").replaceAll('"GDS Transport",arial,sans-serif', "var(--font-sans)") + "\n",
  "behaviours/htmx.js": `/*!
Copied by src/main/theme (npm run build) from htmx.org 4.0.1.

${readFileSync(join(modules, "htmx.org/LICENSE"), "utf8").trim()}
*/
` + readFileSync(join(modules, "htmx.org/dist/htmx.esm.min.js"), "utf8").replace(/\n?\/\/# sourceMappingURL=.*/, ""),
};

let stale = false;
for (const [path, text] of Object.entries(outputs)) {
  const file = join(statics, path);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text);
    console.log(`${path}: ${text.length} characters`);
  } else if (readFileSync(file, "utf8") !== text) {
    stale = true;
    console.error(`${path} is not what src/main/theme makes: run npm run build there`);
  }
}
process.exit(stale ? 1 : 0);
