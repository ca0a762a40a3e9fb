import { readFileSync } from "node:fs";
import { basename } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { BUILD_TIMEOUT } from "../support/browser/page";
import { CDN, startPaneServers, visitPane, type PaneServers, type PaneVisit, type PaneVisitOptions } from "../support/browser/pane";

/** How the built pane looks and what it says: narrow, dark, and where it cannot run. */
let servers: PaneServers;
beforeAll(async () => {
  servers = await startPaneServers();
}, BUILD_TIMEOUT);
afterAll(() => servers.close());

const FILE = "test/cases/sample-so-khcn.xlsx";
const workbook = { name: basename(FILE), bytes: new Uint8Array(readFileSync(FILE)) };

function visit(options: Partial<PaneVisitOptions> = {}): Promise<PaneVisit> {
  return visitPane(servers, { flavour: "desktop", form: "local", workbook, query: "?check=1", ...options });
}

async function expectSound({ strangers, errors, context }: PaneVisit): Promise<void> {
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
}

/** Without the marks of Fluent's keyboard library, which are not ours to mend. */
async function violations({ page }: PaneVisit): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

test.each([
  ["light", false],
  ["dark", true],
])(
  "at 320 pixels, %s: nothing is cut off, nothing that axe finds, with the list, a finding and the environment open",
  async (theme, dark) => {
    const seen = await visit({ dark, width: 320 });
    const { pane, page } = seen;
    await pane.getByText(/\d+ lỗi · \d+ cảnh báo/).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await pane.locator("[data-theme]").first().getAttribute("data-theme")).toBe(theme);
    expect(await violations(seen)).toEqual([]);
    await pane.getByRole("button", { name: /H39/ }).first().click();
    await pane.locator("header button[aria-expanded]").first().click();
    await pane.getByRole("button", { name: "Kiểm tra môi trường" }).click();
    await pane.getByText("16.0.14332.20000").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violations(seen)).toEqual([]);
    await expectSound(seen);
  },
);

test("the panel of the environment says what this Excel is, what is off, and gives it as text", async () => {
  const seen = await visit({ query: "", excelApi: "1.11" });
  const { pane, page } = seen;
  await pane.locator("header button[aria-expanded]").first().click();
  await pane.getByRole("button", { name: "Kiểm tra môi trường" }).click();
  const panel = pane.getByRole("region", { name: "Môi trường" });
  await panel.getByText("có 1.9, có 1.11, không có 1.13, không có 1.14, không có 1.20").waitFor();
  const said = await panel.innerText();
  for (const fact of ["PC", "Chromium", "“,”", "“.”", "vi-VN", "Không đọc được ô gộp"]) expect(said).toContain(fact);
  // The web view of the test allows no clipboard: the text is there to be copied by hand.
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
  await panel.getByRole("button", { name: "Chép dạng chữ" }).click();
  expect(await panel.getByRole("textbox").inputValue()).toContain("Bản Office: 16.0.14332.20000");
  await panel.getByRole("link", { name: "Đối chiếu với Excel thật" }).click();
  await pane.getByRole("button", { name: "Chạy tất cả" }).waitFor();
  await expectSound(seen);
});

test("an Excel that is too old gets a sentence and a link to the page, not a white pane", async () => {
  const seen = await visit({ excelApi: "1.8" });
  await seen.pane.getByText("Bản Excel này chưa chạy được bảng kiểm tra PII.").waitFor();
  expect(await seen.pane.locator("#too-old a").getAttribute("href")).toBe("../page/index.html");
  await expectSound(seen);
});

test.each([
  ["Internet Explorer's web view", "Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko", true],
  ["the first Edge's web view", "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/70.0 Safari/537.36 Edge/18.19042", false],
])("%s gets the same sentence, even where nothing else runs", async (_, userAgent, isTrident) => {
  const context = await servers.browser.newContext({ ignoreHTTPSErrors: true, userAgent });
  const page = await context.newPage();
  // Only the script in the JavaScript of 2009 arrives, as in a web view that cannot read the others.
  await context.route(/\.[0-9a-f]{10}\.js$|office\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  if (isTrident) await page.addInitScript(() => Object.defineProperty(document, "documentMode", { value: 11 }));
  await page.goto(`${servers.local}/addin/taskpane.html?check=1`);
  await page.getByText("Bản Excel này chưa chạy được bảng kiểm tra PII.").waitFor();
  expect(await page.locator("#too-old a").isVisible()).toBe(true);
  await context.close();
});

test("without Microsoft's library, and without script at all, the pane says what to do", async () => {
  const context = await servers.browser.newContext({ ignoreHTTPSErrors: true });
  await context.route(`${CDN}**`, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${servers.cdn}/addin/taskpane.html`);
  await page.getByText("Không tải được thư viện Office.js").waitFor();
  await context.close();
  const bare = await servers.browser.newContext({ ignoreHTTPSErrors: true, javaScriptEnabled: false });
  const still = await bare.newPage();
  await still.goto(`${servers.local}/addin/taskpane.html`);
  expect(await still.locator("noscript").isVisible()).toBe(true);
  expect(await still.locator("noscript").innerText()).toContain("Bảng này cần JavaScript.");
  await bare.close();
});
