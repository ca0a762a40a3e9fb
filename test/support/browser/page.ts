import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, type BrowserContext, type Locator, type Page, chromium } from "playwright-core";

export const BUILD_TIMEOUT = 240_000;

/** The page in a browser, as the tests use it. */
export interface BrowserHost {
  readonly address: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

export async function startHost(): Promise<BrowserHost> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "test/support/browser/host.mts"], { stdio: ["pipe", "pipe", "inherit"] });
  const { page, browser: endpoint } = await firstAnswer(child);
  const browser = await chromium.connect(endpoint);
  return {
    address: page,
    browser,
    close: async () => {
      await browser.close();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.stdin.end();
      await ended;
    },
  };
}

async function firstAnswer(child: ChildProcess): Promise<{ page: string; browser: string }> {
  if (!child.stdout) throw new Error("no output");
  for await (const line of createInterface(child.stdout))
    if (line.startsWith("{")) return JSON.parse(line) as { page: string; browser: string };
  throw new Error("the page or the browser could not be started: see above");
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Everything that was asked of any other address. */
  readonly strangers: readonly string[];
  /** What the page threw or its console called an error. */
  readonly errors: readonly string[];
}

export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly context?: BrowserContext;
  /** Comes upon the page with its sample; most tests bring a workbook of their own and need not wait for another. */
  readonly sample?: boolean;
}

/** A fresh visitor, without the browser's own dialog for saving, which no test can answer, and without the introduction. */
export async function visit(host: BrowserHost, options: VisitOptions = {}): Promise<Visit> {
  const context =
    options.context ??
    (await host.browser.newContext({
      viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
      colorScheme: options.dark ? "dark" : "light",
      reducedMotion: "reduce",
      locale: "vi-VN",
      acceptDownloads: true,
    }));
  const strangers: string[] = [];
  const errors: string[] = [];
  const page = await context.newPage();
  page.setDefaultTimeout(12_000);
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(host.address) && !/^(?:data|blob):/.test(url)) strangers.push(url);
  });
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.addInitScript(() => {
    Object.assign(globalThis, { showSaveFilePicker: undefined });
    localStorage.setItem("pii.pane.guide-seen", "1");
  });
  if (!options.sample) await page.addInitScript(withoutSample);
  await page.goto(host.address);
  return { context, page, strangers, errors };
}

/** Runs in the page: as if the sample could not be had. */
function withoutSample(): void {
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    typeof input === "string" && input.startsWith("samples/")
      ? Promise.resolve(new Response(null, { status: 404 }))
      : original(input, init);
}

/** Drops a file on the page, as from the desktop. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], file));
      return data;
    },
    [name, Buffer.from(bytes).toString("base64")] as const,
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

/** The pane that is shown. */
export function pane(page: Page): Locator {
  return page.locator(".work-pane [data-theme]");
}

/** Waits until the workbook of that name is open, drawn and judged. */
export async function judged(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, selected: true }).waitFor();
  await page.locator(".work-pane[data-shown=true]").waitFor();
  await page.locator("[data-grid=ready]").waitFor({ state: "attached", timeout: 30_000 });
  await page.locator(".work-pane [data-theme]").first().waitFor();
  await page.waitForFunction(() =>
    /nộp|Chưa thấy|trống|submit|No indicator/i.test(document.querySelector(".work-pane [data-theme]")?.textContent ?? ""),
  );
}

/** The line of numbers below the verdict: `4 lỗi · 4 cảnh báo · 0 ghi chú`. */
export async function counts(page: Page): Promise<string> {
  return (await pane(page).getByText(/\d+ lỗi · \d+ cảnh báo/).first().innerText()).trim(); // prettier-ignore
}

/** Waits for another line of numbers than that one, or a ready verdict. */
export async function countsOtherThan(page: Page, before: string): Promise<string> {
  await page.waitForFunction((old) => document.querySelector(".work-pane [data-theme]")?.textContent.includes(old) === false, before);
  return (await pane(page).innerText()).match(/\d+ lỗi · \d+ cảnh báo · \d+ ghi chú/)?.[0] ?? "ready";
}

/** Saves by the button; gives the path of the file. */
export async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Lưu" }).click()]);
  const path = join(mkdtempSync(join(tmpdir(), "pii-page-")), download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Selects a cell of the sheet that is shown, by its name in the box beside the formula. */
export async function goTo(page: Page, cell: string): Promise<void> {
  const box = page.locator("[data-u-comp=defined-name] input");
  await box.click();
  await box.fill(cell);
  await box.press("Enter");
  await page.waitForTimeout(300);
}
