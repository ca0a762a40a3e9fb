import { readFileSync, readdirSync } from "node:fs";
import { checkWorkbook, reportOf } from "../../src/app";
import { openWorkbook } from "../../src/host/xlsx";
import { BUILD_TIMEOUT, type BrowserHost, startHost, visit } from "../support/browser/page";

let host: BrowserHost;
beforeAll(async () => {
  host = await startHost();
}, BUILD_TIMEOUT);
afterAll(() => host.close());

const TODAY = { year: 2024, month: 12, day: 20 };

function inProcess(name: string, bytes: Uint8Array): unknown {
  const opened = openWorkbook({ name, bytes });
  if (!opened.ok) return opened;
  const judgement = checkWorkbook({ snapshot: opened.value.read(), today: TODAY });
  return JSON.parse(JSON.stringify(judgement.ok ? { ok: true, value: reportOf(judgement.value) } : judgement));
}

test("for every case workbook the page's worker gives the report of the command line", async () => {
  const { page, context } = await visit(host, { sample: true });
  const files = readdirSync("test/cases").filter((name) => name.endsWith(".xlsx"));
  expect(files.length).toBeGreaterThan(20);
  const script = await page.waitForFunction(
    () => performance.getEntriesByType("resource").find(({ name }) => /workbook\.[0-9a-f]{10}\.js$/.test(name))?.name,
  );
  const address = (await script.jsonValue()) ?? "";
  for (const name of files) {
    const bytes = readFileSync(`test/cases/${name}`);
    const ofPage = await page.evaluate(
      async ([url, file, base64, today]) => {
        const worker = new Worker(url);
        const ask = (id: number, call: string, question: unknown): Promise<unknown> =>
          new Promise((resolve, reject) => {
            worker.onmessage = ({ data }: MessageEvent<{ id: number; kind: string; answer?: unknown; message?: string }>) => {
              if (data.id !== id || data.kind === "piece") return;
              if (data.kind === "answer") resolve(data.answer);
              else reject(new Error(data.message));
            };
            worker.postMessage({ id, call, ask: question });
          });
        const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const opened = (await ask(1, "open", { name: file, bytes: content, kept: [], draft: "" })) as { ok: boolean };
        const answer = opened.ok ? await ask(2, "report", { today }) : opened;
        worker.terminate();
        return JSON.parse(JSON.stringify(answer)) as unknown;
      },
      [address, name, bytes.toString("base64"), TODAY] as const,
    );
    expect({ name, report: ofPage }).toEqual({ name, report: inProcess(name, bytes) });
  }
  await context.close();
});
