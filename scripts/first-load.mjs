import { gzipSync } from "node:zlib";

/** Bytes in a kilobyte, as transfers are counted. */
const KB = 1000;

/**
 * Prints what a build weighs as it travels (gzip), and with a budget fails it where the first load weighs more.
 * The first load is everything that HTML and its own script tags ask for before anything can be clicked; office.js and other copies are not ours.
 */
export class FirstLoad {
  /** @param {{ html: string, beside?: readonly string[], budgetKb?: number }} options `beside`: files that the HTML names and webpack does not bundle */
  constructor(options) {
    this.options = options;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    const lines = [];
    compiler.hooks.thisCompilation.tap("FirstLoad", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "FirstLoad", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        // A child compilation (of the HTML) has no chunks of its own to weigh.
        if (compilation.compiler !== compiler) return;
        const { first, parts } = weigh(compilation, this.options);
        lines.splice(0, lines.length, ...report(compiler.name ?? "", first, parts, this.options.budgetKb));
        const fault = faultOf(first, parts, this.options.budgetKb);
        if (fault !== null) compilation.errors.push(new WebpackError(fault));
      });
    });
    compiler.hooks.done.tap("FirstLoad", ({ compilation }) => {
      // A server for development builds at each change, and its files are not minified.
      if (!compilation.compiler.watchMode) process.stdout.write(`${lines.join("\n")}\n`);
    });
  }
}

function weigh(compilation, { html, beside = [] }) {
  const size = (name) => gzipSync(compilation.getAsset(name).source.buffer(), { level: 9 }).length;
  const initial = [...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles());
  const firstNames = [...new Set([html, ...beside, ...initial])].filter((name) => compilation.getAsset(name));
  const parts = firstNames.map((name) => ({ name, size: size(name), isFirst: true }));
  for (const chunk of compilation.chunks) {
    if (chunk.canBeInitial()) continue;
    for (const name of chunk.files) parts.push({ name, size: size(name), isFirst: false });
  }
  return { first: sum(parts.filter(({ isFirst }) => isFirst)), parts };
}

const sum = (parts) => parts.reduce((total, part) => total + part.size, 0);
const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

function report(name, first, parts, budgetKb) {
  const ofBudget = budgetKb === undefined ? "" : ` of ${budgetKb} KB`;
  const rows = parts.map(({ name: file, size, isFirst }) => `  ${kb(size).padStart(10)}  ${isFirst ? "first" : "later"}  ${file}`);
  return [`${name}: first load ${kb(first)}${ofBudget} (gzip)`, ...rows];
}

function faultOf(first, parts, budgetKb) {
  if (budgetKb === undefined || first <= budgetKb * KB) return null;
  const heaviest = parts.filter(({ isFirst }) => isFirst).sort((a, b) => b.size - a.size);
  const names = heaviest.map(({ name, size }) => `${name} ${kb(size)}`).join(", ");
  return `The first load weighs ${kb(first)}, the budget is ${budgetKb} KB: ${names}. Put what is behind a click into a chunk of its own (src/taskpane/late.tsx).`;
}
