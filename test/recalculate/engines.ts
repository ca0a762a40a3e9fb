import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { openWorkbook } from "../../src/host/xlsx";
import { cellAt, sheetNamed, type CellRef, type Snapshot } from "../../src/workbook";

/** What a cell holds after another program calculated the workbook anew; "" for nothing. */
export type Results = (at: CellRef) => number | string | boolean;

/** LibreOffice calculates only what it is told to when it opens a file of Excel's. */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens all files in one start of LibreOffice, which calculates every formula, and saves them again. */
export function byLibreOffice(files: readonly Uint8Array[]): readonly Results[] {
  const folder = mkdtempSync(join(tmpdir(), "pii-recalculate-"));
  try {
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), RECALCULATE_ALWAYS);
    const names = files.map((bytes, index) => {
      writeFileSync(join(folder, `${index}.xlsx`), bytes);
      return `${index}.xlsx`;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const { status, stderr } = spawnSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", "done", ...names], {
      cwd: folder,
      encoding: "utf8",
      timeout: 240_000,
    });
    if (status !== 0) throw new Error(`soffice: ${stderr}`);
    return names.map((name) => resultsOf(new Uint8Array(readFileSync(join(folder, "done", name)))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function resultsOf(bytes: Uint8Array): Results {
  const opened = openWorkbook({ name: "recalculated.xlsx", bytes });
  if (!opened.ok) throw new Error(opened.error.kind);
  const snapshot = opened.value.read();
  return ({ sheet, row, column }) => {
    const found = sheetNamed(snapshot, sheet);
    const content = found && cellAt(found, row, column)?.content;
    switch (content?.kind) {
      case "number":
        return content.number;
      case "text":
        return content.text;
      case "boolean":
        return content.boolean;
      case "error":
        return content.error;
      default:
        return "";
    }
  };
}

type Calculated = Record<string, Record<number, Record<number, number | string | boolean | null>>>;

/** The engine behind the page's grid, run without it. Built once: it is large and speaks another dialect of modules. */
export function univerEngine(): (snapshot: Snapshot) => Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), "pii-univer-"));
  const outfile = join(folder, "engine.cjs");
  buildSync({
    entryPoints: [join(__dirname, "univer-engine.mts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
    logLevel: "error",
  });
  const { calculate } = createRequire(outfile)(outfile) as { calculate: (data: object) => Promise<Calculated> };
  rmSync(folder, { recursive: true, force: true });
  return async (snapshot) => {
    const done = await calculate(univerData(snapshot));
    return ({ sheet, row, column }) => done[sheet]?.[row - 1]?.[column - 1] ?? "";
  };
}

function univerData(snapshot: Snapshot): object {
  const sheets = snapshot.sheets.map((sheet, index): [string, object] => [
    `s${index}`,
    {
      id: `s${index}`,
      name: sheet.name,
      rowCount: Math.max(1, ...sheet.rows.keys()) + 5,
      columnCount: 40,
      cellData: Object.fromEntries(
        [...sheet.rows].map(([row, cells]) => [
          row - 1,
          Object.fromEntries([...cells].map(([column, cell]) => [column - 1, univerCell(cell)])),
        ]),
      ),
    },
  ]);
  return { id: "book", name: "book", locale: "enUS", styles: {}, sheetOrder: sheets.map(([id]) => id), sheets: Object.fromEntries(sheets) };
}

function univerCell({ content, formula }: { content: { kind: string }; formula?: string }): object {
  if (formula !== undefined) return { f: `=${formula}` };
  const { kind, ...value } = content as { kind: string; text?: string; number?: number; boolean?: boolean; error?: string };
  if (kind === "number") return { v: value.number, t: 2 };
  if (kind === "boolean") return { v: value.boolean === true ? 1 : 0, t: 3 };
  return { v: value.text ?? value.error ?? "", t: 1 };
}
