// Bundles src/ into the file that the map loads, and the guard that says so when it did not come; with --check, tells
// whether these files are what the sources give.

import { readFile, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const DIST = fileURLToPath(new URL("../src/dashboard/map/dist", import.meta.url));

/** What the bundle holds of others, with their licenses, as these ask. */
const HELD = ["flatbush", "flatqueue"];
const licenses = await Promise.all(
  HELD.map(
    async (name) => `${name}\n\n${await readFile(new URL(`node_modules/${name}/LICENSE`, import.meta.url), "utf8")}`,
  ),
);

const notice = `/* Made from web/src by "make web-build". It holds:\n\n${licenses.join("\n")}*/`;
const { outputFiles } = await build({
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  entryPoints: ["src/atlas.js", "src/guard.js"],
  outdir: DIST,
  bundle: true,
  format: "iife",
  target: "es2022",
  minify: true,
  charset: "utf8",
  loader: { ".css": "text" },
  write: false,
});

for (const { path, text } of outputFiles) {
  const bundle = path.endsWith("guard.js") ? text : `${notice}\n${text}`; // the guard is sent often, and all ours
  if (!process.argv.includes("--check")) {
    await writeFile(path, bundle);
  } else if ((await readFile(path, "utf8").catch(() => "")) !== bundle) {
    console.error(`${relative(process.cwd(), path)} is not what web/src gives: run "make web-build" and commit it`);
    process.exitCode = 1;
  }
}
