// Bundles src/ into the files that the map and the page load, and the guard that says so when the map's did not come; with
// --check, tells whether these files are what the sources give.

import { readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const OUT = fileURLToPath(new URL("../src/dashboard/map/dist", import.meta.url));

/**
 * What a bundle holds of others, with their licenses, as these ask.
 *
 * @param {string[]} names
 */
async function licensesOf(names) {
  const texts = names.map(
    async (name) => `${name}\n\n${await readFile(new URL(`node_modules/${name}/LICENSE`, import.meta.url), "utf8")}`,
  );
  return (await Promise.all(texts)).join("\n");
}

/** @type {import("esbuild").BuildOptions} */
const options = {
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  outdir: OUT,
  bundle: true,
  format: "iife",
  target: "es2022",
  minify: true,
  charset: "utf8",
  loader: { ".css": "text" },
  write: false,
};
/**
 * Takes every module but some from the map's bundle, which is on the page already.
 *
 * @param {string[]} own what the bundle brings itself, below src/
 * @returns {import("esbuild").Plugin}
 */
const besides = (...own) => ({
  name: "parts",
  setup({ onResolve, onLoad }) {
    const brought = own.map((name) => fileURLToPath(new URL(`src/${name}`, import.meta.url)));
    onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ kind, path, resolveDir }) =>
      kind === "entry-point" || brought.includes(join(resolveDir, path)) ? null : { path: "parts", namespace: "parts" },
    );
    onLoad({ filter: /./, namespace: "parts" }, () => ({ contents: "module.exports = window.atlas.parts;" }));
  },
});
const MADE = 'Made from web/src by "make web-build".';
const built = await Promise.all([
  build({
    ...options,
    entryPoints: ["src/atlas.js"],
    banner: { js: `/* ${MADE} It holds:\n\n${await licensesOf(["flatbush", "flatqueue"])}*/` },
  }),
  build({
    ...options,
    entryPoints: ["src/picture.js"],
    banner: { js: `/* ${MADE} It holds:\n\n${await licensesOf(["svgcanvas"])}*/` },
  }),
  build({
    ...options,
    entryPoints: ["src/own.js"],
    banner: { js: `/* ${MADE} */` },
    plugins: [besides(...["ui", "drawing", "rule"].flatMap((room) => [`${room}/own.js`, `${room}/clusters.js`]))],
  }),
  build({ ...options, entryPoints: ["src/page.js"], banner: { js: `/* ${MADE} */` } }),
  build({ ...options, entryPoints: ["src/guard.js", "src/first-view.js"] }), // sent often: without a line on their making
]);

for (const { path, text } of built.flatMap(({ outputFiles }) => outputFiles ?? [])) {
  if (!process.argv.includes("--check")) {
    await writeFile(path, text);
  } else if ((await readFile(path, "utf8").catch(() => "")) !== text) {
    console.error(`${relative(process.cwd(), path)} is not what web/src gives: run "make web-build" and commit it`);
    process.exitCode = 1;
  }
}
