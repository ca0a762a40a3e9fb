/** Prints `N passed, N failed[, N skipped]` from jest's JSON report. A suite that did not even start counts as one failure. Exit 1 if any failed or none ran. */
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
const skipped = report.numPendingTests + report.numTodoTests;
process.stdout.write(`${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
process.exitCode = failed > 0 || report.numPassedTests === 0 ? 1 : 0;
