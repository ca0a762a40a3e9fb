/**
 * What checking costs on top of opening and reading the file, in one process: `npm run bench`. The aim is a share of 0.25 at most.
 * The first run of each file includes what is prepared once (framework, names); the others are what a batch of files pays.
 */
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { checkWorkbook } from "../src/app";
import { openWorkbook } from "../src/host/xlsx";
import type { BenchFile } from "./files";

const RUNS = 7;
const TODAY = { year: 2024, month: 12, day: 20 };

async function main(): Promise<void> {
  const files = [
    shipped("assets/samples/so-khcn-mau.xlsx"),
    shipped("assets/samples/tong-hop-mau.xlsx"),
    shipped("test/cases/province-wide.xlsx"),
    await withOtherData("numbers", 20_000, (row, column) => row * column + 0.5),
    await withOtherData("texts", 20_000, (row, column) => `Hộ kinh doanh số ${row} phường ${column}`),
  ];
  console.log("file".padEnd(40), "read ms".padStart(9), "check ms".padStart(9), "share".padStart(7), "first check".padStart(12));
  for (const file of files) report(file);
}

function shipped(path: string): BenchFile {
  return { name: path, bytes: new Uint8Array(readFileSync(path)), cells: 0 };
}

/** The sample with ten columns of something else on a sheet of its own. */
async function withOtherData(what: string, rows: number, value: (row: number, column: number) => ExcelJS.CellValue): Promise<BenchFile> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync("test/cases/plain-sheet.xlsx") as unknown as ExcelJS.Buffer);
  const sheet = workbook.addWorksheet("Dữ liệu khác");
  for (let row = 1; row <= rows; row++) for (let column = 1; column <= 10; column++) sheet.getCell(row, column).value = value(row, column);
  return { name: `plain-sheet.xlsx + ${rows * 10} ${what}`, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), cells: 0 };
}

function report(file: BenchFile): void {
  const reads: number[] = [];
  const checks: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const opened = openWorkbook(file);
    if (!opened.ok) throw new Error(opened.error.kind);
    const snapshot = opened.value.read();
    const between = performance.now();
    checkWorkbook({ snapshot, today: TODAY });
    reads.push(between - start);
    checks.push(performance.now() - between);
  }
  const [read, check] = [median(reads), median(checks)];
  const cells = [read.toFixed(1).padStart(9), check.toFixed(1).padStart(9), (check / read).toFixed(2).padStart(7)];
  console.log(file.name.padEnd(40), ...cells, (checks[0] ?? 0).toFixed(1).padStart(12));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

void main();
