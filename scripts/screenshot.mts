/** `npm run screenshots [-- FOLDER]`: pictures of the running product for the README, light and dark, wide and narrow; docs/images unless said. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type Page, chromium } from "playwright-core";
import { launchBrowserServer } from "../test/support/browser/launch";
import { PAGE, buildIfStale } from "./fresh-build.mts";
import { serveFolder } from "./static-server.mts";

const [folder = "docs/images"] = process.argv.slice(2);

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
  readonly language?: "en";
  readonly act?: (page: Page) => Promise<void>;
}

/** Until the workbook that is shown has its verdict. */
const verdict = (page: Page): Promise<void> =>
  page.locator(".work-pane [data-theme]").getByText(/\d+ (?:lỗi|errors?) · \d+/).first().waitFor(); // prettier-ignore
const firstFinding = async (page: Page): Promise<void> => {
  await page.locator(".work-pane").getByText("E18", { exact: true }).click();
  await page.waitForTimeout(600);
};
const openProvince = async (page: Page): Promise<void> => {
  await page.setInputFiles("input[type=file]", {
    name: "tong-hop-mau.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: readFileSync("assets/samples/tong-hop-mau.xlsx"),
  });
  await page.getByRole("tab", { name: "tong-hop-mau.xlsx", selected: true }).waitFor();
  await verdict(page);
  await page.waitForTimeout(1000);
};
const openDamaged = async (page: Page): Promise<void> => {
  await page.setInputFiles("input[type=file]", { name: "bieu.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") });
  await page.getByRole("alert").waitFor();
};

const SHOTS: readonly Shot[] = [
  { name: "page-1440-light", width: 1440, height: 900, dark: false, act: firstFinding },
  { name: "page-1440-dark", width: 1440, height: 900, dark: true, act: firstFinding },
  { name: "page-1440-english", width: 1440, height: 900, dark: false, language: "en", act: firstFinding },
  { name: "page-1440-province", width: 1440, height: 900, dark: false, act: openProvince },
  { name: "page-1024-light", width: 1024, height: 768, dark: false, act: firstFinding },
  { name: "page-1024-dark", width: 1024, height: 768, dark: true },
  { name: "page-1024-refused", width: 1024, height: 768, dark: false, act: openDamaged },
  { name: "pane-320-light", width: 320, height: 760, dark: false },
  { name: "pane-320-dark", width: 320, height: 760, dark: true },
];

async function take(browser: Browser, address: string, { name, width, height, dark, language, act }: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale: "vi-VN",
  });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem("pii.pane.guide-seen", "1"));
  if (language !== undefined) await page.addInitScript((chosen) => localStorage.setItem("pii.language", chosen), language);
  await page.goto(address);
  await page.locator("[data-grid=ready] canvas").first().waitFor({ state: "attached" });
  await page.locator(".work-pane [data-theme] [role=tablist]").waitFor();
  await verdict(page);
  await page.waitForTimeout(1000);
  await act?.(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}

// PII_BUILT: what is in dist/ is taken as it is.
if (process.env["PII_BUILT"] === undefined) buildIfStale(PAGE);
mkdirSync(folder, { recursive: true });
const server = await serveFolder("dist/page", 0);
const browserServer = await launchBrowserServer();
const browser = await chromium.connect(browserServer.wsEndpoint());
for (const shot of SHOTS) {
  await take(browser, server.address, shot);
  console.log(`${shot.name}.png`);
}
await browser.close();
await browserServer.close();
await server.close();
