/** How long the page takes: the sample until its verdict, a verdict after an edit, and the tasks that hold the page up. Printed, not judged. */
import { type Page, chromium } from "playwright-core";
import { PAGE, buildIfStale } from "../scripts/fresh-build.mts";
import { serveFolder } from "../scripts/static-server.mts";
import { launchBrowserServer } from "../test/support/browser/launch";

const BOOK = "sample-tong-hop.xlsx";

async function paneText(page: Page): Promise<string> {
  return page.locator(".work-pane [data-theme]").innerText();
}

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longTasks: { start: number; duration: number }[] = [];
    new PerformanceObserver((list) => {
      for (const { startTime: start, duration } of list.getEntries()) longTasks.push({ start, duration });
    }).observe({ entryTypes: ["longtask"] });
    Object.assign(globalThis, { longTasks });
  });
}

/**
 * From the drop to the verdict, on a page whose grid has started before. What the grid does when it takes a workbook in is one piece and not ours to
 * divide; what comes once the worker has answered, loading and drawing the cells, is told apart. The browser's own handing over of the file counts as ours.
 */
async function printLongTasks(page: Page): Promise<void> {
  const { ours, grids } = await page.evaluate(() => {
    const { longTasks } = globalThis as unknown as { longTasks: { start: number; duration: number }[] };
    const grid = performance.getEntriesByName("pii:grid-open").at(-1);
    const inGrid = (task: { start: number; duration: number }): boolean =>
      grid !== undefined && task.start + task.duration >= grid.startTime;
    const longest = (tasks: typeof longTasks): number => Math.round(Math.max(0, ...tasks.map(({ duration }) => duration)));
    return { ours: longest(longTasks.filter((task) => !inGrid(task))), grids: longest(longTasks.filter(inGrid)) };
  });
  console.log(`longest task while ${BOOK} was read and checked: ours ${ours} ms (wanted: at most 100), the grid's own ${grids} ms`);
}

if (process.env["PII_BUILT"] === undefined) buildIfStale(PAGE);
const server = await serveFolder("dist/page", 0);
const browserServer = await launchBrowserServer();
const browser = await chromium.connect(browserServer.wsEndpoint());
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
await page.addInitScript(() => localStorage.setItem("pii.pane.guide-seen", "1"));

const start = performance.now();
await page.goto(server.address);
await page.getByText(/\d+ lỗi · \d+ cảnh báo/).waitFor();
console.log(`sample opened and checked: ${Math.round(performance.now() - start)} ms (wanted: below 3000)`);

await page.locator("[data-grid=ready] canvas").first().waitFor();
await watchLongTasks(page);
// By its path: bytes handed over by the driver are decoded in the page, which nobody's browser does.
await page.setInputFiles("input[type=file]", `test/cases/${BOOK}`);
await page.getByRole("tab", { name: BOOK, selected: true }).waitFor();
await page.getByText(/\d+ lỗi · \d+ cảnh báo/).waitFor();
await page.waitForTimeout(1500);

await printLongTasks(page);

const before = /\d+ lỗi · \d+ cảnh báo · \d+ ghi chú/.exec(await paneText(page))?.[0] ?? "";
const fix = page.locator(".work-pane").getByRole("button", { name: /^Sửa/ }).first();
const waited = await fix.evaluate(
  (button, old) =>
    new Promise<number>((resolve) => {
      const from = performance.now();
      const watch = new MutationObserver(() => {
        if (document.querySelector(".work-pane [data-theme]")?.textContent.includes(old)) return;
        watch.disconnect();
        resolve(performance.now() - from);
      });
      watch.observe(document.querySelector(".work-pane") ?? document.body, { subtree: true, childList: true, characterData: true });
      (button as HTMLElement).click();
    }),
  before,
);
console.log(`verdict of ${BOOK} after one fix: ${Math.round(waited)} ms (wanted: below 300; typing adds the pause of 50 ms)`);
await browser.close();
await browserServer.close();
await server.close();
