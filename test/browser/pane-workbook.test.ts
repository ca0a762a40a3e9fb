import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openWorkbook } from "../../src/host/xlsx";
import { cellAt, HIGHLIGHT_SWITCH, sheetNamed } from "../../src/workbook";
import { stateOf } from "../contract/interrupted";
import { BUILD_TIMEOUT } from "../support/browser/page";
import { rulesOfSheet } from "../support/office-host/objects/conditional-format";
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

async function shownCounts({ pane }: Pick<PaneVisit, "pane">): Promise<string> {
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

/** The ribbon as the built manifest has it: what each button says and what it puts behind the pane's address. */
function ribbon(): ReadonlyMap<string, string> {
  const manifest = readFileSync("dist/addin/manifest.xml", "utf8");
  const resource = (id: string): string => new RegExp(`id="${id}" DefaultValue="([^"]*)"`).exec(manifest)?.[1] ?? "";
  const buttons = manifest.match(/<Control xsi:type="Button"[\s\S]*?<\/Control>/g) ?? [];
  const named = (button: string, element: string): string => new RegExp(`<${element} resid="([^"]*)"`).exec(button)?.[1] ?? "";
  return new Map(
    buttons.map((button) => [resource(named(button, "Label")), new URL(resource(named(button, "SourceLocation"))).search] as const),
  );
}

const RIBBON_FLAVOURS = [
  ["Excel for Windows", "desktop", "cdn"],
  ["Excel on the web", "web", "local"],
] as const;

test.each(RIBBON_FLAVOURS)("%s: every button of the ribbon does in the workbook what it says", async (_, flavour, form) => {
  const buttons = ribbon();
  expect([...buttons.keys()]).toEqual(["Kiểm tra", "Tổng hợp", "Đánh dấu", "Xóa đánh dấu", "Mở bảng"]);
  const visit = await visitPane(servers, { flavour, form, workbook, query: buttons.get("Mở bảng") ?? "none" });
  const { host } = visit;
  const press = (button: string): Promise<PaneVisit["pane"]> => visit.press(buttons.get(button) ?? "none");
  const before = stateOf(host.book);
  const names = host.book.sheets.map(({ name }) => name);
  const rules = (): readonly string[] => {
    return host.book.sheets.flatMap((sheet) => rulesOfSheet(host.book, sheet).map(({ formula }) => formula));
  };
  // Mở bảng asks nothing of the workbook but to be told of edits and whether a write broke off.
  await visit.pane.getByRole("button", { name: "Kiểm tra", exact: true }).waitFor();
  expect(stateOf(host.book)).toEqual(before);
  const checked = await press("Kiểm tra");
  expect(await shownCounts({ pane: checked })).toBe(countsOfCommandLine(FILE));
  expect(stateOf(host.book)).toEqual(before);
  await (await press("Đánh dấu")).getByText("Đã đánh dấu ô.").waitFor();
  expect(rules().length).toBeGreaterThan(0);
  expect(rules().filter((formula) => !formula.includes(HIGHLIGHT_SWITCH))).toEqual([]);
  expect(host.book.sheets.map(({ name }) => name)).toEqual(names);
  await (await press("Tổng hợp")).getByText("Đã ghi trang tổng hợp.").waitFor();
  const made = host.book.sheets.map(({ name }) => name).filter((name) => !names.includes(name));
  expect(made.sort()).toEqual(["PII - Phương pháp", "PII - Tổng hợp", "PII - Đơn vị"]);
  expect(host.book.sheets.find(({ name }) => name === "PII - Tổng hợp")?.charts.length).toBeGreaterThan(0);
  await (await press("Xóa đánh dấu")).getByText("Đã xóa đánh dấu.").waitFor();
  expect(rules()).toEqual([]);
  expect(withoutMemory(stateOf(host.book))).toEqual(withoutMemory(before));
  await expectQuiet(visit, form);
  await visit.context.close();
});

/** What can be undone is kept in the workbook, and stays. */
function withoutMemory(state: object): object {
  return { ...state, parts: null };
}

test("Excel on the web: an edit makes the verdict stale until it is checked anew, a co-author's is told apart and waits", async () => {
  const visit = await visitPane(servers, { flavour: "web", form: "local", workbook, query: "?check=1" });
  const { host, pane } = visit;
  const counts = await shownCounts(visit);
  const trips = host.roundTrips;
  host.userEdit(SHEET, "E25", 131, "Remote");
  await pane.getByText("Người cùng soạn vừa sửa tệp này").waitFor();
  // Longer than the hands of a user rest before their own edits are checked.
  await new Promise((resolve) => setTimeout(resolve, 1800));
  expect(await shownCounts(visit)).toBe(counts);
  expect(host.roundTrips).toBe(trips);
  host.userEdit(SHEET, "E18", 0.086);
  await pane.getByText("Từ lần trước: đã sửa 2").waitFor();
  expect(await shownCounts(visit)).not.toBe(counts);
  expect(await pane.getByText("Người cùng soạn").count()).toBe(0);
  await expectQuiet(visit, "local");
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
