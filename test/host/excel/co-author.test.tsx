/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/addin/taskpane.html?check=1"}
 */
import { act } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeHost, startOffice } from "../../support/office-host";

const NAME = "sample-so-khcn.xlsx";
const SHEET = "Biểu PII 2024";
const host = new OfficeHost({ excelApi: "1.14" });

const shown = (): string => document.getElementById("root")?.textContent ?? "";

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !isSo(); turn++) await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  if (!isSo()) throw new Error(document.body.textContent);
}

beforeAll(async () => {
  Element.prototype.scrollIntoView = () => undefined;
  localStorage.setItem("pii.pane.guide-seen", "1");
  document.body.innerHTML = '<div id="root"></div>';
  await startOffice(host);
  host.open(NAME, new Uint8Array(readFileSync(join(__dirname, "..", "..", "cases", NAME))));
  await act(async () => {
    await import("../../../src/taskpane/office");
  });
  await until(() => shown().includes("4 lỗi · "));
}, 60_000);

test("an edit of a co-author is told and not checked by itself; the user's own is checked anew", async () => {
  const trips = host.roundTrips;
  host.userEdit(SHEET, "E25", 131, "Remote");
  await until(() => shown().includes("Người cùng soạn vừa sửa tệp này"));
  // The verdict stands, and the workbook is not read again.
  await act(() => new Promise((resolve) => setTimeout(resolve, 1800)));
  expect(shown()).toContain("4 lỗi · ");
  expect(host.roundTrips).toBe(trips);
  // What this user types is checked when the hands rest, with what the other one did.
  host.userEdit(SHEET, "E18", 0.086);
  await until(() => shown().includes("2 lỗi · "));
  expect(shown()).not.toContain("Người cùng soạn");
});
