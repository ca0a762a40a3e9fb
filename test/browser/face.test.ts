import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { BUILD_TIMEOUT, type BrowserHost, dropFile, judged, pane, startHost, visit } from "../support/browser/page";

let host: BrowserHost;
beforeAll(async () => {
  host = await startHost();
}, BUILD_TIMEOUT);
afterAll(() => host.close());

/** Without the inner life of the grid and the marks of Fluent's keyboard library, which are not ours to mend. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").exclude(".grid").analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`));
}

test.each([
  ["light", false, 1440],
  ["dark", true, 1440],
  ["light, narrow", false, 320],
  ["dark, narrow", true, 320],
])("nothing that axe finds: %s", async (_, dark, width) => {
  const { page, context, strangers, errors } = await visit(host, { dark, width, sample: true });
  await judged(page, "so-khcn-mau.xlsx");
  expect(await violations(page)).toEqual([]);
  await pane(page).getByRole("button", { name: /I?E18|H20|A33/ }).first().click().catch(() => undefined); // prettier-ignore
  expect(await violations(page)).toEqual([]);
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test("narrow, the pane stands alone and changes places with the grid; nothing is wider than the window", async () => {
  const { page, context } = await visit(host, { width: 320, height: 700, sample: true });
  await judged(page, "so-khcn-mau.xlsx");
  await expect(page.locator(".work-pane").isVisible()).resolves.toBe(true);
  await expect(page.locator(".grid-frame").isVisible()).resolves.toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole("button", { name: "Xem bảng tính" }).click();
  await expect(page.locator(".grid-frame").isVisible()).resolves.toBe(true);
  await page.getByRole("button", { name: "Xem kết quả kiểm tra" }).click();
  await expect(page.locator(".work-pane").isVisible()).resolves.toBe(true);
  await context.close();
});

test("the pane is made wider and narrower by keys, and put away", async () => {
  const { page, context } = await visit(host, { sample: true });
  await judged(page, "so-khcn-mau.xlsx");
  const separator = page.getByRole("separator");
  await separator.focus();
  await page.keyboard.press("ArrowLeft");
  expect(await separator.getAttribute("aria-valuenow")).toBe("376");
  await page.keyboard.press("End");
  expect(await separator.getAttribute("aria-valuenow")).toBe("320");
  await page.getByRole("button", { name: "Ẩn kết quả kiểm tra" }).click();
  await expect(page.locator(".work-pane").isVisible()).resolves.toBe(false);
  await context.close();
});

test("in English nothing of the page speaks Vietnamese but the workbook", async () => {
  const { page, context } = await visit(host, { sample: true });
  await judged(page, "so-khcn-mau.xlsx");
  await page.getByRole("combobox", { name: "Ngôn ngữ" }).selectOption("en");
  await page.getByRole("button", { name: "Save" }).waitFor();
  const shown = (await page.locator(".bar").innerText()) + (await page.locator(".work-pane [role=tablist]").innerText());
  expect(shown.replace("Tiếng Việt", "")).not.toMatch(/[ăđơưạ-ỹ]/u);
  await dropFile(page, "report.csv", new TextEncoder().encode("a,b\n1,2\n"));
  await page.getByRole("alert").getByText("this is not an Excel file but a CSV table").waitFor();
  await context.close();
});

test("no workbook, however it looks, asks anything of another address", async () => {
  const { page, context, strangers, errors } = await visit(host);
  for (const name of ["rich-small", "openpyxl", "libreoffice"]) {
    await dropFile(page, `${name}.xlsx`, readFileSync(`test/support/rich/${name}.xlsx`));
    await judged(page, `${name}.xlsx`);
  }
  await page.waitForTimeout(500);
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});
