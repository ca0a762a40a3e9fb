/**
 * `npm start [-- --port 8273] [-- --no-open]`: builds the page where it is older than its sources, serves it to this machine and opens the browser.
 */
import { spawn } from "node:child_process";
import { PAGE, buildIfStale } from "./fresh-build.mts";
import { type RunningServer, serveFolder } from "./static-server.mts";

/** Always the same where it is free: unsaved work is kept by the browser under this address. */
const USUAL_PORT = 8273;

const words = process.argv.slice(2);
const asked = words.includes("--port") ? Number(words[words.indexOf("--port") + 1]) : null;

if (asked !== null && !(Number.isInteger(asked) && asked >= 0 && asked <= 65_535)) {
  console.error("--port cần một số từ 0 đến 65535. / --port needs a number from 0 to 65535.");
  process.exitCode = 2;
} else {
  buildIfStale(PAGE);
  const server = await serveOn(asked);
  console.log(`Trang kiểm tra số liệu PII: ${server.address}\nNhấn Ctrl+C để dừng. / Press Ctrl+C to stop.`);
  if (!words.includes("--no-open")) openBrowser(server.address);
}

async function serveOn(port: number | null): Promise<RunningServer> {
  if (port !== null) return serveFolder("dist/page", port);
  return serveFolder("dist/page", USUAL_PORT).catch(() => serveFolder("dist/page", 0));
}

/** The address is printed anyway: where no browser opens, nothing is lost. */
function openBrowser(address: string): void {
  const [command, ...rest] =
    process.platform === "win32" ? ["cmd", "/c", "start", "", address] : [process.platform === "darwin" ? "open" : "xdg-open", address];
  spawn(command, rest, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
