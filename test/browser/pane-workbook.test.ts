import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openWorkbook } from "../../src/host/xlsx";
import { cellAt, sheetNamed } from "../../src/workbook";
import { BUILD_TIMEOUT } from "../support/browser/page";
import { CDN, LIBRARY, startPaneServers, visitPane, type Form, type PaneServers, type PaneVisit } from "../support/browser/pane";

/** The production build of the pane, unmodified, in a real browser, over a workbook that is open in the host of test/support/office-host. */
let servers: PaneServers;
beforeAll(async () => {
  servers = await startPaneServers();
}, BUILD_TIMEOUT);
afterAll(() => servers.close());

const FILE = "test/cases/sample-so-khcn.xlsx";
const workbook = { name: basename(FILE), bytes: new Uint8Array(readFileSync(FILE)) };
const SHEET = "Biểu PII 2024";

/** `4 lỗi · 4 cảnh báo · 0 ghi chú`, as the command line counts. */
function countsOfCommandLine(file: string): string {
  const { stdout } = spawnSync(process.execPath, ["dist/cli/pii.mjs", "check", file, "--json", "-"], { encoding: "utf8" });
  const { summary } = JSON.parse(stdout) as { summary: { errors: number; warnings: number; notes: number } };
  return `${summary.errors} lỗi · ${summary.warnings} cảnh báo · ${summary.notes} ghi chú`;
}

async function shownCounts({ pane }: PaneVisit): Promise<string> {
  return (await pane.getByText(/\d+ lỗi · \d+ cảnh báo/).first().innerText()).trim(); // prettier-ignore
}

const FLAVOURS = [
  ["Excel for Windows, the shipped build", "desktop", "cdn", { host: "Excel", platform: "PC" }],
  ["Excel for Windows, the build with its own office.js", "desktop", "local", { host: "Excel", platform: "PC" }],
  ["Excel on the web, the shipped build", "web", "cdn", { host: "Excel", platform: "OfficeOnline" }],
  ["Excel on the web, the build with its own office.js", "web", "local", { host: "Excel", platform: "OfficeOnline" }],
] as const;

test.each(FLAVOURS)("%s: checks, leads to a cell, mends it", async (_, flavour, form, where) => {
  const visit = await visitPane(servers, { flavour, form, workbook, query: "?check=1" });
  const { host, pane } = visit;
  // As the command line says.
  const before = await shownCounts(visit);
  expect(before).toBe(countsOfCommandLine(FILE));
  expect(await pane.evaluate(() => Office.onReady())).toMatchObject(where);
  // A click on a finding brings its cell to the front.
  host.book.selection = null;
  await pane.getByRole("button", { name: /H39/ }).first().click();
  await until(() => host.book.selection !== null);
  expect(host.book.selection).toEqual({ sheet: SHEET, area: { top: 39, left: 8, bottom: 39, right: 8 } });
  // A fix that was shown is in the workbook, and in its file.
  await pane.getByRole("button", { name: "Sửa ô E18" }).click();
  await pane.getByText("Từ lần trước: đã sửa 1, mới 0").waitFor();
  const saved = host.save();
  const opened = openWorkbook({ name: workbook.name, bytes: saved });
  const sheet = opened.ok ? sheetNamed(opened.value.read(), SHEET) : undefined;
  expect(sheet && cellAt(sheet, 18, 5)?.content).toEqual({ kind: "number", number: 0.086 });
  const file = join(mkdtempSync(join(tmpdir(), "pii-pane-")), workbook.name);
  writeFileSync(file, saved);
  expect(await shownCounts(visit)).toBe(countsOfCommandLine(file));
  await expectQuiet(visit, form);
  await visit.context.close();
});

/** Nothing was asked of anybody else, and of Microsoft's address only what the shipped page names there. */
async function expectQuiet(visit: PaneVisit, form: Form): Promise<void> {
  expect(visit.strangers).toEqual([]);
  expect(visit.errors).toEqual([]);
  if (form === "local") expect(visit.library).toEqual([]);
  else expect(visit.library[0]).toBe(`${CDN}office.js`);
  if (form === "cdn") return;
  // Unmodified: what is served is what Microsoft published.
  const served = await visit.context.request.get(`${servers.local}/addin/office-js/office.js`);
  expect(hash(await served.body())).toBe(hash(readFileSync(join(LIBRARY, "office.js"))));
}

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 25));
}
