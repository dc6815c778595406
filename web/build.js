// Bundles src/ into the one file that the map loads; with --check, tells whether that file is what the sources give.

import { readFile, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const OUT = fileURLToPath(new URL("../src/dashboard/map/dist/atlas.js", import.meta.url));

/** What the bundle holds of others, with their licenses, as these ask. */
const HELD = ["flatbush", "flatqueue"];
const licenses = await Promise.all(
  HELD.map(
    async (name) => `${name}\n\n${await readFile(new URL(`node_modules/${name}/LICENSE`, import.meta.url), "utf8")}`,
  ),
);

const { outputFiles } = await build({
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  entryPoints: ["src/atlas.js"],
  outfile: OUT,
  bundle: true,
  format: "iife",
  target: "es2022",
  minify: true,
  charset: "utf8",
  loader: { ".css": "text" },
  banner: { js: `/* Made from web/src by "make web-build". It holds:\n\n${licenses.join("\n")}*/` },
  write: false,
});
const bundle = outputFiles[0].text;

if (!process.argv.includes("--check")) {
  await writeFile(OUT, bundle);
} else if ((await readFile(OUT, "utf8").catch(() => "")) !== bundle) {
  console.error(`${relative(process.cwd(), OUT)} is not what web/src gives: run "make web-build" and commit it`);
  process.exitCode = 1;
}
