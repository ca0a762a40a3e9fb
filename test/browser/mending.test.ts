import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { lintPackage } from "../support/package-lint";
import {
  BUILD_TIMEOUT,
  type BrowserHost,
  counts,
  countsOtherThan,
  dropFile,
  goTo,
  judged,
  pane,
  saved,
  startHost,
  visit,
} from "../support/browser/page";

const FAULTY = "test/cases/sample-so-khcn.xlsx";
const NAME = "sample-so-khcn.xlsx";

let host: BrowserHost;
beforeAll(async () => {
  host = await startHost();
}, BUILD_TIMEOUT);
afterAll(() => host.close());

interface CommandLineReport {
  readonly findings: readonly { readonly rule: string; readonly cell: string | null }[];
}

function commandLine(path: string): CommandLineReport {
  try {
    return JSON.parse(
      execFileSync(process.execPath, ["dist/cli/pii.mjs", "check", path, "--json", "-", "--quiet"], { encoding: "utf8" }),
    ) as CommandLineReport;
  } catch (error) {
    // Exit status 1 means: not ready to submit. The report is there all the same.
    return JSON.parse((error as { stdout: string }).stdout) as CommandLineReport;
  }
}

/** Parts that differ between two packages. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => Buffer.compare(old[name] ?? new Uint8Array(), now[name] ?? new Uint8Array()) !== 0);
}

test("a dropped file is judged, a cell is mended by typing, and the saved file is mended", async () => {
  const { page, context, strangers, errors } = await visit(host);
  const original = readFileSync(FAULTY);
  const target = commandLine(FAULTY).findings.find(({ rule }) => rule === "number-as-text");
  expect(target).toBeDefined();

  await dropFile(page, NAME, original);
  await judged(page, NAME);
  const before = await counts(page);
  await pane(page).getByText(target!.cell!, { exact: true }).first().click();
  await page.waitForTimeout(300);
  await page.keyboard.type("0,086");
  await page.keyboard.press("Enter");
  await countsOtherThan(page, before);
  expect(await page.getByRole("img", { name: "có thay đổi chưa lưu" }).count()).toBe(1);

  const path = await saved(page);
  expect(path).toMatch(/sample-so-khcn \(đã sửa\)\.xlsx$/);
  await page.getByRole("img", { name: "có thay đổi chưa lưu" }).waitFor({ state: "detached" });
  const bytes = readFileSync(path);
  expect(lintPackage(bytes)).toEqual([]);
  const touched = changedParts(original, bytes);
  expect(touched.filter((name) => !/worksheets\/sheet1\.xml$|calcChain|workbook\.xml(?:\.rels)?$|Content_Types/.test(name))).toEqual([]);
  const remaining = commandLine(path).findings;
  expect(remaining.some(({ rule, cell }) => rule === "number-as-text" && cell === target!.cell)).toBe(false);
  expect(remaining).toHaveLength(commandLine(FAULTY).findings.length - 1);
  // Saving does not take the keys from the grid.
  const mended = await counts(page);
  await page.keyboard.press("Control+z");
  expect(await countsOtherThan(page, mended)).toBe(before);
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test("what is typed and taken back leaves the file as it was, byte for byte", async () => {
  const { page, context } = await visit(host);
  const original = readFileSync(FAULTY);
  await dropFile(page, NAME, original);
  await judged(page, NAME);
  const before = await counts(page);
  const cell = commandLine(FAULTY).findings.find(({ rule }) => rule === "number-as-text")!.cell!;
  await pane(page).getByText(cell, { exact: true }).first().click();
  await page.waitForTimeout(300);
  await page.keyboard.type("0,086");
  await page.keyboard.press("Enter");
  const mended = await countsOtherThan(page, before);
  await page.keyboard.press("Control+z");
  expect(await countsOtherThan(page, mended)).toBe(before);
  await page.getByRole("img", { name: "có thay đổi chưa lưu" }).waitFor({ state: "detached" });
  expect(Buffer.compare(readFileSync(await saved(page)), original)).toBe(0);
  await context.close();
});

test("a fix of the pane shows in the grid and in the saved file", async () => {
  const { page, context } = await visit(host);
  await dropFile(page, NAME, readFileSync(FAULTY));
  await judged(page, NAME);
  const before = await counts(page);
  await pane(page).getByRole("button", { name: /^Sửa \d+ lỗi/ }).click(); // prettier-ignore
  await countsOtherThan(page, before);
  const path = await saved(page);
  expect(lintPackage(readFileSync(path))).toEqual([]);
  const rules = commandLine(path).findings.map(({ rule }) => rule);
  expect(rules).not.toContain("number-as-text");
  await context.close();
});

test("formulas are calculated anew, and their results are saved", async () => {
  const { page, context } = await visit(host);
  const bytes = readFileSync("test/cases/column-numbers-faults.xlsx");
  const sheetOf = (file: Uint8Array): string => new TextDecoder().decode(unzipSync(file)["xl/worksheets/sheet1.xml"]);
  const [, cell = "", formula = ""] = /<c r="([A-Z]+\d+)"[^>]*><f>(F\d+\/E\d+)<\/f>/.exec(sheetOf(bytes)) ?? [];
  const [numerator = "", denominator = ""] = formula.split("/");
  await dropFile(page, "formulas.xlsx", bytes);
  await judged(page, "formulas.xlsx");
  await goTo(page, numerator);
  await page.keyboard.type("777");
  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: "có thay đổi chưa lưu" }).waitFor();
  // Calculated beside the page's own work; there is no sign of its end but the result itself.
  await page.waitForTimeout(1000);
  const path = await saved(page);
  const sheet = sheetOf(readFileSync(path));
  const number = (name: string): number => Number(new RegExp(`<c r="${name}"[^>]*>(?:<f>[^<]*</f>)?<v>([^<]*)</v>`).exec(sheet)?.[1]);
  expect(number(numerator)).toBe(777);
  expect(sheet).toContain(`<f>${formula}</f>`);
  expect(number(cell)).toBeCloseTo(777 / number(denominator), 9);
  expect(lintPackage(readFileSync(path))).toEqual([]);
  await context.close();
});

test("what is cut leaves its place in one step of undo; formulas are typed as Excel set for Việt Nam has them", async () => {
  const { page, context } = await visit(host);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const original = readFileSync(FAULTY);
  const cellsOf = (file: Uint8Array): ReadonlyMap<string, string> => {
    const xml = new TextDecoder().decode(unzipSync(file)["xl/worksheets/sheet1.xml"]);
    return new Map([...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>(.*?)<\/c>)/g)].map(([, cell = "", inside = ""]) => [cell, inside]));
  };
  await dropFile(page, NAME, original);
  await judged(page, NAME);
  await goTo(page, "E14");
  await page.keyboard.press("Control+x");
  await goTo(page, "M14");
  await page.keyboard.press("Control+v");
  await page.getByRole("img", { name: "có thay đổi chưa lưu" }).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByRole("img", { name: "có thay đổi chưa lưu" }).waitFor({ state: "detached" });
  await page.keyboard.press("Control+y");
  await page.getByRole("img", { name: "có thay đổi chưa lưu" }).waitFor();
  await goTo(page, "M15");
  await page.keyboard.type("=IFS(1=2;1;2=2;0,5)");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(1000);
  const [before, after] = [cellsOf(original), cellsOf(readFileSync(await saved(page)))];
  expect(after.get("M14")).toBe(before.get("E14"));
  expect(after.get("E14") ?? "").toBe("");
  expect(after.get("M15")).toBe("<f>_xlfn.IFS(1=2,1,2=2,0.5)</f><v>0.5</v>");
  await context.close();
});

test("a protected sheet is not edited and says why", async () => {
  const { page, context } = await visit(host);
  await dropFile(page, "rich.xlsx", readFileSync("test/support/rich/rich-small.xlsx"));
  await judged(page, "rich.xlsx");
  await goTo(page, "G5");
  await page.keyboard.type("3");
  await page.getByText("Bỏ bảo vệ trong Excel").waitFor();
  expect(await page.getByRole("img", { name: "có thay đổi chưa lưu" }).count()).toBe(0);
  await context.close();
});

test("everything is done with the keyboard alone", async () => {
  const { page, context } = await visit(host);
  await dropFile(page, NAME, readFileSync(FAULTY));
  await judged(page, NAME);
  const before = await counts(page);
  const cell = commandLine(FAULTY).findings.find(({ rule }) => rule === "number-as-text")!.cell!;
  // From the bar into the pane, along the findings to the one that is meant, over to the grid, and back.
  while (!(await page.evaluate(() => document.activeElement?.closest(".work-pane")))) await page.keyboard.press("F6");
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press("F8");
    const selected = await pane(page).locator("[data-selected=true]").first().innerText();
    if (selected.includes(cell)) break;
  }
  await page.keyboard.press("F6");
  await page.waitForTimeout(200);
  await page.keyboard.type("0,086");
  await page.keyboard.press("Enter");
  await countsOtherThan(page, before);
  await page.keyboard.press("F6");
  expect(await page.evaluate(() => document.activeElement?.closest(".work-pane") !== null)).toBe(true);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  expect(download.suggestedFilename()).toBe("sample-so-khcn (đã sửa).xlsx");
  await context.close();
});
