import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { type BrowserServer, chromium as playwright } from "playwright-core";

/**
 * A browser for the tests: the one inside the npm package where it runs (Linux, x64), else the machine's own Chrome or Edge. Rejects where there is none.
 */
export async function launchBrowserServer(): Promise<BrowserServer> {
  const quiet = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"];
  const ways: (() => Promise<BrowserServer>)[] = [
    async () => {
      if (process.platform !== "linux" || process.arch !== "x64") throw new Error("the packaged browser is for Linux x64");
      const executablePath = await chromium.executablePath();
      if (!existsSync(executablePath)) throw new Error(`no ${executablePath}`);
      // One process for everything would measure the worker's work as the page's, a graphics card played by the processor its drawing as ours;
      // and without the laws of the web a page would pass that no browser of a user lets pass.
      const args = chromium.args.filter(
        (arg) => !/single-process|zygote|gpu|use-gl|use-angle|swiftshader|web-security|insecure|site-isolation/.test(arg),
      );
      return playwright.launchServer({ executablePath, args: [...args, ...quiet], headless: true });
    },
    () => playwright.launchServer({ channel: "chrome", args: quiet, headless: true }),
    () => playwright.launchServer({ channel: "msedge", args: quiet, headless: true }),
    () => playwright.launchServer({ channel: "chromium", args: quiet, headless: true }),
  ];
  const failures: string[] = [];
  for (const way of ways) {
    try {
      return await way();
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
    }
  }
  throw new Error(`no browser could be started:\n${failures.join("\n")}`);
}
