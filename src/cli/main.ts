import { openWorkbook } from "../host/xlsx";
import { createWorkbook } from "../host/xlsx/create";
import { plainPaint, terminalPaint } from "./paint";
import { run } from "./run";

/** Lines of text that nobody reads on a screen are this wide. */
const PLAIN_WIDTH = 100;

const { stdout, stderr } = process;
const colours = stdout.isTTY && !process.env["NO_COLOR"];

// A reader that has seen enough (`pii check … | head`) is no fault.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = run(process.argv.slice(2), {
  open: openWorkbook,
  create: createWorkbook,
  today: () => {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  },
  now: Date.now,
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  width: stdout.isTTY ? stdout.columns : PLAIN_WIDTH,
  paint: colours ? terminalPaint : plainPaint,
});
