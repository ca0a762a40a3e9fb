/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, reportOf } from "../../src/app";
import { excelPort } from "../../src/host/excel";
import { openWorkbook } from "../../src/host/xlsx";
import type { Snapshot } from "../../src/workbook";
import { OfficeHost, startOffice } from "../support/office-host";
import { canonical } from "./canonical";

const FOLDER = join(__dirname, "..", "cases");
const CASES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));
const TODAY = { year: 2024, month: 12, day: 20 };
const host = new OfficeHost({ excelApi: "1.14" });

beforeAll(() => startOffice(host));

function fileSnapshot(name: string, bytes: Uint8Array): Snapshot {
  const opened = openWorkbook({ name, bytes });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.read();
}

async function excelSnapshot(name: string, bytes: Uint8Array): Promise<Snapshot> {
  host.open(name, bytes);
  const read = await excelPort().read();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function judged(snapshot: Snapshot): unknown {
  const judgement = checkWorkbook({ snapshot, today: TODAY });
  if (!judgement.ok) throw new Error(judgement.error.kind);
  return reportOf(judgement.value);
}

describe("the same workbook through both hosts", () => {
  test.each(CASES)("%s: the same snapshot and the same report", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
    const [ofFile, ofExcel] = [fileSnapshot(name, bytes), await excelSnapshot(name, bytes)];
    expect(canonical(ofExcel)).toEqual(canonical(ofFile));
    expect(judged(ofExcel)).toEqual(judged(ofFile));
    expect(host.roundTrips).toBeLessThanOrEqual(3);
  });
});
