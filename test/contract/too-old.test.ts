/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { excelPort } from "../../src/host/excel";
import { OfficeHost, startOffice } from "../support/office-host";

/** Excel 2019 as sold in volume. */
const host = new OfficeHost({ excelApi: "1.7" });
beforeAll(() => startOffice(host));

test("an Excel below the floor refuses with what it lacks, and nothing is written", async () => {
  host.open("plain-sheet.xlsx", new Uint8Array(readFileSync(join(__dirname, "..", "cases", "plain-sheet.xlsx"))));
  expect(await excelPort().read()).toMatchObject({ ok: false, error: { kind: "api-absent" } });
});
