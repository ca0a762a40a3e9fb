/**
 * Page, command line and browser for the tests, in a process of their own: jest loads no ES modules. Prints where they are as one line of JSON and
 * ends with its standard input.
 */
import { COMMAND_LINE, PAGE, buildIfStale } from "../../../scripts/fresh-build.mts";
import { serveFolder } from "../../../scripts/static-server.mts";
import { launchBrowserServer } from "./launch";

// PII_BUILT: what is in dist/ is taken as it is.
if (process.env["PII_BUILT"] === undefined) {
  buildIfStale(PAGE);
  buildIfStale(COMMAND_LINE);
}
const server = await serveFolder("dist/page", 0);
const browser = await launchBrowserServer();
process.stdout.write(`${JSON.stringify({ page: server.address, browser: browser.wsEndpoint() })}\n`);
process.stdin.resume();
process.stdin.on("end", () => {
  void Promise.allSettled([browser.close(), server.close()]).then(() => process.exit(0));
});
