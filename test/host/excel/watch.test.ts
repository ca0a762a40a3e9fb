/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { excelPort, watchEdits } from "../../../src/host/excel";
import { OfficeHost, startOffice } from "../../support/office-host";

const host = new OfficeHost({ excelApi: "1.14" });
beforeAll(() => startOffice(host));

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

test("edits of the user and of co-authors are told apart, our own are not told, and telling ends", async () => {
  host.open("plain-sheet.xlsx", new Uint8Array(readFileSync(join(__dirname, "..", "..", "cases", "plain-sheet.xlsx"))));
  const sheet = host.book.sheets[0]!.name;
  const told: string[] = [];
  const stop = await watchEdits((by) => told.push(by));
  host.userEdit(sheet, "B2", 7);
  await pause();
  expect(told).toEqual(["local"]);
  host.userEdit(sheet, "B3", "x", "Remote");
  await pause();
  expect(told).toEqual(["local", "remote"]);
  const at = { sheet, row: 40, column: 2 };
  const applied = await excelPort().apply({ edits: [{ kind: "cell", at, input: { kind: "number", number: 1 }, decidedBy: "fix" }] });
  expect(applied.ok).toBe(true);
  await pause();
  expect(told).toEqual(["local", "remote"]);
  await stop();
  host.userEdit(sheet, "B4", 8);
  await pause();
  expect(told).toEqual(["local", "remote"]);
});
