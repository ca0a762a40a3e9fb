import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from "playwright-core";
import { OfficeHost, type HostOptions } from "../office-host";
import { remoteHost, type RemoteHost } from "../office-host/remote";

export const LIBRARY = join(require.resolve("@microsoft/office-js/dist/office.js"), "..");
export const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** The two forms in which the pane is built, and where they are served. */
export type Form = "cdn" | "local";

export interface PaneServers extends Readonly<Record<Form, string>> {
  /** The page that stands for Excel on the web. */
  readonly excel: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

export async function startPaneServers(): Promise<PaneServers> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "test/support/browser/pane-host.mts"], { stdio: ["pipe", "pipe", "inherit"] });
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith("{")) continue;
    const { browser: endpoint, ...places } = JSON.parse(line) as { cdn: string; local: string; excel: string; browser: string };
    const browser = await chromium.connect(endpoint);
    return {
      ...places,
      browser,
      close: async () => {
        await browser.close();
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.stdin.end();
        await ended;
      },
    };
  }
  throw new Error("the pane or the browser could not be started: see above");
}

export interface PaneVisit {
  readonly host: OfficeHost;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Where the pane is: the page itself, or the frame in it. */
  readonly pane: Page | Frame;
  /** The pane with another address over the same workbook, as a button of the ribbon opens it; gives where it is now. */
  readonly press: (query: string) => Promise<Page | Frame>;
  /** Addresses that were asked of any other place than the pane's own, Excel's, and (where the build names it) Microsoft's, which the test answers. */
  readonly strangers: readonly string[];
  /** What of Microsoft's library was asked of its address. */
  readonly library: readonly string[];
  /** What the page threw or its console called an error. */
  readonly errors: readonly string[];
}

export interface PaneVisitOptions extends HostOptions {
  readonly form: Form;
  readonly flavour: "desktop" | "web";
  readonly workbook: { readonly name: string; readonly bytes: Uint8Array };
  /** After `taskpane.html`, as the ribbon's buttons have it. */
  readonly query?: string;
  readonly dark?: boolean;
  readonly width?: number;
}

/** Opens the built pane over a workbook that is open in the test's Excel. */
export async function visitPane(servers: PaneServers, options: PaneVisitOptions): Promise<PaneVisit> {
  const { form, flavour, workbook, query = "", dark = false, width = 340, ...hostOptions } = options;
  const context = await servers.browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale: "vi-VN",
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const own = flavour === "web" ? [servers[form], servers.excel] : [servers[form]];
  const { strangers, library } = await answerRequests(context, form, own);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const host = new OfficeHost({ excelApi: "1.14", ...hostOptions });
  host.open(workbook.name, workbook.bytes);
  await connect(page, host, flavour);
  const press = async (asked: string): Promise<Page | Frame> => {
    const address = `${servers[form]}/addin/taskpane.html${asked}`;
    await page.goto(flavour === "web" ? `${servers.excel}/index.html?pane=${encodeURIComponent(address)}` : address);
    return paneOf(page, flavour, servers[form]);
  };
  return { host, context, page, pane: await press(query), press, strangers, library, errors };
}

/** The shipped page names Microsoft's address; nothing leaves the machine, so the test answers with the package's own files. */
async function answerRequests(
  context: BrowserContext,
  form: Form,
  own: readonly string[],
): Promise<{ strangers: string[]; library: string[] }> {
  const strangers: string[] = [];
  const library: string[] = [];
  const isOwn = (url: string): boolean => own.some((place) => url.startsWith(`${place}/`)) || /^(?:data|blob|about):/.test(url);
  await context.route(
    (url) => !isOwn(url.href),
    async (route) => {
      const url = route.request().url();
      if (form === "cdn" && url.startsWith(CDN)) {
        library.push(url);
        await route.fulfill({ path: join(LIBRARY, url.slice(CDN.length)), headers: { "access-control-allow-origin": "*" } });
      } else {
        strangers.push(url);
        await route.abort();
      }
    },
  );
  return { strangers, library };
}

/** What the page finds of the host; the functions named here are put there by `connect`. */
interface Bridge {
  piiHostExecute(id: number, params: readonly unknown[]): Promise<number | unknown[]>;
  piiHostRegister(id: number, target: string): Promise<void>;
  piiHostEmit?: (id: number, args: readonly unknown[]) => void;
  external?: object;
}

async function connect(page: Page, host: OfficeHost, flavour: "desktop" | "web"): Promise<void> {
  const remote: RemoteHost = remoteHost(host, (id, args) => {
    // In the frame that holds the wire: the page itself in both flavours.
    void page
      .evaluate(([event, items]) => (globalThis as unknown as Bridge).piiHostEmit?.(event, items), [id, args] as const)
      .catch(() => undefined);
  });
  await page.exposeFunction("piiHostExecute", remote.execute);
  await page.exposeFunction("piiHostRegister", remote.register);
  await page.exposeFunction("piiHostContext", () => remote.context);
  await page.addInitScript(() => localStorage.setItem("pii.pane.guide-seen", "1"));
  if (flavour === "desktop") await page.addInitScript(installDesktop, { hostInfo: remote.hostInfo, answers: remote.context });
}

/** Runs in the page: what Excel for Windows puts on `window.external`, with the workbook at the other end of a wire. */
function installDesktop({ hostInfo, answers }: { hostInfo: string; answers: Readonly<Record<string, unknown>> }): void {
  type SafeArray = { toArray: () => readonly unknown[]; dimensions: () => number };
  type Callback = (answer: number | SafeArray) => void;
  const bridge = globalThis as unknown as Bridge;
  const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });
  const handlers = new Map<number, (id: number, args: SafeArray) => void>();
  bridge.piiHostEmit = (id, args) => handlers.get(id)?.(id, safeArray(args));
  bridge.external ??= {};
  Object.assign(bridge.external, {
    GetHostInfo: () => hostInfo,
    GetContext: () => ({
      ...Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer])),
      GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    }),
    GetLoggingAllowed: () => false,
    Execute: (id: number, params: readonly unknown[] | SafeArray, callback: Callback) => {
      const list = "toArray" in params ? params.toArray() : params;
      void bridge.piiHostExecute(id, list).then((answer) => callback(typeof answer === "number" ? answer : safeArray(answer)));
    },
    RegisterEvent: (id: number, target: string, handler: (event: number, args: SafeArray) => void, callback: Callback) => {
      handlers.set(id, handler);
      void bridge.piiHostRegister(id, target).then(() => callback(0));
    },
    UnregisterEvent: (id: number, _target: string, callback: Callback) => {
      handlers.delete(id);
      setTimeout(() => callback(0), 0);
    },
  });
}

async function paneOf(page: Page, flavour: "desktop" | "web", place: string): Promise<Page | Frame> {
  if (flavour === "desktop") return page;
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("the pane is not framed");
  await frame.waitForURL(`${place}/**`);
  return frame;
}
