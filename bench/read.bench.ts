/**
 * Opening and reading a workbook, ours against exceljs on the same bytes in one process. Run:
 * npx esbuild bench/read.bench.ts --bundle --platform=node --format=cjs --external:exceljs --outfile=.cache/read.bench.cjs && node .cache/read.bench.cjs
 */
import ExcelJS from "exceljs";
import { openWorkbook } from "../src/host/xlsx";
import { cellsOnly, departmentFile, type BenchFile } from "./files";

const RUNS = 3;

async function main(): Promise<void> {
  const files = [await departmentFile(), await cellsOnly(5_000, 12), await cellsOnly(50_000, 12), await cellsOnly(200_000, 1)];
  console.log("file".padEnd(24), "bytes".padStart(10), "ours ms".padStart(9), "exceljs ms".padStart(11), "ratio".padStart(7));
  for (const file of files) {
    const ours = await fastest(() => readOurs(file));
    const theirs = await fastest(() => readTheirs(file));
    console.log(
      file.name.padEnd(24),
      String(file.bytes.length).padStart(10),
      ours.toFixed(1).padStart(9),
      theirs.toFixed(1).padStart(11),
      (ours / theirs).toFixed(2).padStart(7),
    );
  }
}

/** Milliseconds of the fastest of some runs: what the code can do when the machine does nothing else. */
async function fastest(run: () => Promise<void>): Promise<number> {
  let best = Infinity;
  for (let index = 0; index < RUNS; index++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function readOurs(file: BenchFile): Promise<void> {
  const workbook = openWorkbook(file);
  if (!workbook.ok) throw new Error(workbook.error.kind);
  const found = workbook.value
    .read()
    .sheets.reduce((sum, sheet) => sum + [...sheet.rows.values()].reduce((all, row) => all + row.size, 0), 0);
  if (found !== file.cells) throw new Error(`${found} cells of ${file.cells}`);
  return Promise.resolve();
}

async function readTheirs(file: BenchFile): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  // Its typings ask for a Buffer of their own making; any byte array works.
  await workbook.xlsx.load(file.bytes as unknown as ExcelJS.Buffer);
}

void main();
