/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, savePlan } from "../../src/app";
import { excelPort } from "../../src/host/excel";
import { openWorkbook } from "../../src/host/xlsx";
import { OfficeHost, startOffice } from "../support/office-host";
import { canonical } from "./canonical";

/** The host refuses every member above the version that it declares, so what passes here needs no more than the manifest's floor. */
const host = new OfficeHost({ excelApi: "1.9" });
beforeAll(() => startOffice(host));

const NAME = "province-wide-faults.xlsx";
const bytes = new Uint8Array(readFileSync(join(__dirname, "..", "cases", NAME)));

test("reading, writing and showing need ExcelApi 1.9 and no more", async () => {
  const opened = openWorkbook({ name: NAME, bytes });
  if (!opened.ok) throw new Error(opened.error.kind);
  host.open(NAME, bytes);
  const read = await excelPort().read();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const bare = (snapshot: typeof read.value) =>
    canonical({ ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, merges: [] })) });
  expect(bare(read.value)).toEqual(bare(opened.value.read()));
  const judgement = checkWorkbook({ snapshot: read.value, today: { year: 2024, month: 12, day: 20 } });
  if (!judgement.ok) throw new Error(judgement.error.kind);
  const plan = savePlan(judgement.value, "vi");
  const first = judgement.value.snapshot.sheets[0]!.name;
  const at = { sheet: first, row: 40, column: 2 };
  const edits = [...plan.edits, { kind: "cell" as const, at, input: { kind: "text" as const, text: "-" }, decidedBy: "fix" as const }];
  expect(await excelPort().apply({ edits })).toEqual({ ok: true, value: undefined });
  expect(await excelPort().apply({ edits: [{ kind: "sheet", sheet: "PII - Vấn đề", content: null }] })).toEqual({
    ok: true,
    value: undefined,
  });
  expect(await excelPort().reveal(at)).toEqual({ ok: true, value: undefined });
});
