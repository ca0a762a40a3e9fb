/**
 * The built pane in both forms, a page that frames it as Excel on the web does, and a browser, in a process of their own: jest loads no ES modules. Prints where
 * they are as one line of JSON and ends with its standard input.
 */
import { ADDIN, ADDIN_LOCAL, ADDIN_LOCAL_FOLDER, COMMAND_LINE, buildIfStale } from "../../../scripts/fresh-build.mts";
import { launchBrowserServer } from "./launch";
import { freshCertificate, serveSecurely } from "./secure-server.mts";

// PII_BUILT: what was built is taken as it is.
if (process.env["PII_BUILT"] === undefined) for (const product of [ADDIN, ADDIN_LOCAL, COMMAND_LINE]) buildIfStale(product);
const certificate = await freshCertificate();
const [cdn, local, excel] = await Promise.all(
  ["dist", ADDIN_LOCAL_FOLDER, "test/support/browser/excel-web"].map((folder) => serveSecurely(folder, certificate)),
);
const browser = await launchBrowserServer();
process.stdout.write(`${JSON.stringify({ cdn, local, excel, browser: browser.wsEndpoint() })}\n`);
process.stdin.resume();
process.stdin.on("end", () => {
  void browser.close().then(() => process.exit(0));
});
