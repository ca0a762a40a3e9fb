/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/addin/taskpane.html?check=1"}
 */
import { act } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../../src/app";
import { openWorkbook } from "../../../src/host/xlsx";
import { OfficeHost, startOffice } from "../../support/office-host";

const NAME = "province-wide-faults.xlsx";
const bytes = new Uint8Array(readFileSync(join(__dirname, "..", "..", "cases", NAME)));
const host = new OfficeHost({ excelApi: "1.14" });

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn++) await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  if (!isSo()) throw new Error(document.body.textContent);
}

test("one press of Kiểm tra opens the pane over the open workbook and shows what the file's own judgement says", async () => {
  Element.prototype.scrollIntoView = () => undefined;
  document.body.innerHTML = '<div id="root"></div>';
  await startOffice(host);
  host.open(NAME, bytes);
  await act(async () => {
    await import("../../../src/taskpane/office");
  });
  const text = (): string => document.getElementById("root")?.textContent ?? "";
  await until(() => / lỗi · /.test(text()));
  const opened = openWorkbook({ name: NAME, bytes });
  if (!opened.ok) throw new Error(opened.error.kind);
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const judgement = checkWorkbook({ snapshot: opened.value.read(), today });
  if (!judgement.ok) throw new Error(judgement.error.kind);
  const { errors, warnings, notes } = judgement.value.counts;
  expect(text()).toContain(`${errors} lỗi · ${warnings} cảnh báo · ${notes} ghi chú`);
  // Checking takes three; one asks for the events of edits.
  expect(host.roundTrips).toBeLessThanOrEqual(4);
});
