// How well a checker reads a folder of cases: `node score.mjs DIR [--command "node dist/cli/pii.mjs"] [--only SLUG] [--quiet]`.
// Runs `COMMAND check --json - --today DAY [--profile P] [--agency A] FILE …` and compares its reports with the *.case.json beside the workbooks.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

const BATCH = 20;
const given = readArguments(process.argv.slice(2));
const cases = readdirSync(given.folder)
  .filter((name) => name.endsWith(".case.json") && name.includes(given.only ?? ""))
  .sort()
  .map((name) => ({ slug: name.slice(0, -".case.json".length), ...JSON.parse(readFileSync(join(given.folder, name), "utf8")) }));
const reports = check(cases);
const tally = { readings: [0, 0], findings: [0, 0], agencies: [0, 0], falseReadings: 0, falseFindings: 0, silent: 0, clean: 0 };
const byRule = new Map();
const lines = cases.flatMap((one) => examine(one, reports.get(one.slug)));
if (!given.quiet) console.log(lines.join("\n"));
summarise();

function readArguments(list) {
  const out = { folder: null, command: "node dist/cli/pii.mjs", only: null, quiet: false };
  for (let index = 0; index < list.length; index++) {
    if (list[index] === "--command") out.command = list[++index];
    else if (list[index] === "--only") out.only = list[++index];
    else if (list[index] === "--quiet") out.quiet = true;
    else out.folder = list[index];
  }
  if (!out.folder) throw new Error("usage: node score.mjs DIR [--command …] [--only SLUG] [--quiet]");
  return out;
}

/** Reports by slug. Cases that are asked in the same way go in one call. */
function check(list) {
  const groups = new Map();
  for (const one of list) {
    const options = ["--today", one.today];
    // A profile other than the usual one cannot be guessed from a file that does not name it.
    if (one.pinned || one.profile !== "hanoi-2024") options.push("--profile", one.profile);
    if (one.pinned && one.agency) options.push("--agency", one.agency);
    const key = options.join(" ");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const found = new Map();
  for (const [key, members] of groups) {
    for (let index = 0; index < members.length; index += BATCH) {
      const part = members.slice(index, index + BATCH);
      for (const report of run(key.split(" "), part)) found.set(basename(report.file, ".xlsx"), report);
    }
  }
  return found;
}

function run(options, part) {
  const [program, ...first] = given.command.split(" ");
  const files = part.map((one) => join(given.folder, `${one.slug}.xlsx`));
  let text;
  try {
    text = execFileSync(program, [...first, "check", "--json", "-", ...options, ...files], { encoding: "utf8", maxBuffer: 1 << 28 });
  } catch (trouble) {
    text = trouble.stdout ?? ""; // exit status 1 says "not ready", which is no failure here
    if (trouble.status !== 1 || text === "") {
      console.error(`${trouble.status} ${String(trouble.stderr).trim()}`);
      return [];
    }
  }
  const answer = JSON.parse(text);
  return Array.isArray(answer) ? answer : [answer];
}

function examine(one, report) {
  const say = [];
  const miss = (what, place, wanted, got) => say.push(`${one.slug}\t${what}\t${place}\twanted ${show(wanted)}\tgot ${show(got)}`);
  if (!report) {
    tally.readings[1] += one.readings.length;
    tally.findings[1] += one.findings.length;
    miss("no report", one.slug, "a report", undefined);
    return say;
  }
  tally.agencies[1]++;
  if ((report.agency ?? null) === one.agency) tally.agencies[0]++;
  else miss("agency", "", one.agency, report.agency ?? null);
  compareReadings(one, report, miss);
  compareFindings(one, report, miss);
  if (say.length === 0) tally.clean++;
  return say;
}

function compareReadings(one, report, miss) {
  const actual = (report.tables ?? []).flatMap((table) => table.readings.map((reading) => ({ ...reading, sheet: table.sheet })));
  const left = new Set(actual);
  for (const wanted of one.readings) {
    tally.readings[1]++;
    const same = [...left].filter((each) => each.indicator === wanted.indicator && each.sheet === wanted.sheet);
    const got = same.find((each) => (each.component ?? null) === wanted.component) ?? same[0];
    if (!got) {
      miss("reading", `${wanted.sheet}!${wanted.value?.cell ?? "?"} ${name(wanted)}`, "a reading", undefined);
      continue;
    }
    left.delete(got);
    const faults = differences(wanted, got);
    if (faults.length === 0) tally.readings[0]++;
    for (const [key, need, has] of faults) miss("reading", `${wanted.sheet}!${wanted[key]?.cell ?? "?"} ${name(wanted)} ${key}`, need, has);
  }
  for (const extra of left) {
    if (isSecondRow(one, extra)) continue;
    tally.falseReadings++;
    miss("false reading", `${extra.sheet}!${extra.value?.cell ?? `row ${extra.row}`} ${name(extra)}`, undefined, extra.value?.text ?? null);
  }
}

/** A report may list the second row of an indicator as well: its finding says that it does not count. */
function isSecondRow(one, reading) {
  const rowsOf = (cells) => [cells ?? []].flat().map((cell) => place(cell).row);
  return one.findings.some(
    (each) => each.rule === "duplicate-indicator" && each.sheet === reading.sheet && rowsOf(each.cell).includes(reading.row),
  );
}

function differences(wanted, got) {
  const out = [];
  if ((got.component ?? null) !== wanted.component) out.push(["component", wanted.component, got.component ?? null]);
  for (const key of ["value", "previous", "target", "evidence", "unit"]) {
    const need = wanted[key];
    if (!need) continue;
    const has = got[key] ?? {};
    if (key === "unit" && has.cell === undefined) continue; // the report need not tell the unit's cell
    if (has.cell !== need.cell && !(key === "value" && need.number === null && has.cell === undefined))
      out.push([key, need.cell, has.cell]);
    else if ("number" in need && !sameNumber(need.number, has.number ?? null)) out.push([key, need.number, has.number ?? null]);
  }
  return out;
}

function sameNumber(a, b) {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

function compareFindings(one, report, miss) {
  const left = new Set(report.findings);
  const any = (allowed, value) => (Array.isArray(allowed) ? allowed.includes(value) : allowed === value);
  const fits = (wanted, found) =>
    any(wanted.rule, found.rule) &&
    (wanted.sheet === null || wanted.sheet === found.sheet || (wanted.cell === null && !found.sheet)) &&
    (wanted.cell === null || any(wanted.cell, found.cell)) &&
    (wanted.cell !== null || !wanted.indicator || found.indicator === wanted.indicator);
  for (const wanted of one.findings) {
    const rule = String(wanted.rule);
    const count = byRule.get(rule) ?? [0, 0];
    byRule.set(rule, count);
    count[1]++;
    tally.findings[1]++;
    const found = [...left].find((each) => fits(wanted, each));
    if (found) {
      left.delete(found);
      count[0]++;
      tally.findings[0]++;
      continue;
    }
    const near = report.findings.filter(
      (each) => each.sheet === wanted.sheet && (any(wanted.cell, each.cell) || (wanted.indicator && each.indicator === wanted.indicator)),
    );
    miss("finding", `${wanted.sheet ?? ""}!${wanted.cell ?? ""} ${wanted.indicator ?? ""}`, wanted.rule, near.map(tell));
  }
  for (const found of left) {
    if (
      one.allowed.some(
        (each) =>
          any(each.rule, found.rule) &&
          (each.sheet === null || (each.sheet === found.sheet && (each.area === null || inside(found.cell, each.area)))),
      )
    )
      continue;
    const silent = one.silent.some(
      (place) => place.slice(0, place.lastIndexOf("!")) === found.sheet && inside(found.cell, place.slice(place.lastIndexOf("!") + 1)),
    );
    if (silent) tally.silent++;
    if (one.complete && (found.severity === "error" || found.severity === "warning")) tally.falseFindings++;
    else if (!silent) continue;
    miss(
      silent ? "finding where none may be" : "false finding",
      `${found.sheet ?? ""}!${found.cell ?? ""} ${found.indicator ?? ""}`,
      undefined,
      tell(found),
    );
  }
}

function inside(cell, area) {
  if (!cell) return false;
  const [from, to] = area.split(":").map(place);
  const at = place(cell);
  const last = to ?? from;
  return at.row >= from.row && at.row <= last.row && at.column >= from.column && at.column <= last.column;
}

function place(name) {
  const [, letters, row] = /^([A-Z]+)(\d+)/.exec(name);
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

function name(reading) {
  return reading.component ? `${reading.indicator}/${reading.component}` : reading.indicator;
}

function tell(found) {
  return `${found.severity} ${found.rule}${found.cell ? ` ${found.cell}` : ""}`;
}

function show(value) {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

function summarise() {
  const share = ([right, all]) => `${right}/${all} (${all === 0 ? "-" : ((100 * right) / all).toFixed(2)} %)`;
  console.log(`\nworkbooks without a miss ${share([tally.clean, cases.length])}`);
  console.log(`agency told right         ${share(tally.agencies)}`);
  console.log(`readings right            ${share(tally.readings)}, false readings ${tally.falseReadings}`);
  console.log(`faults found              ${share(tally.findings)}`);
  console.log(`false errors and warnings ${tally.falseFindings}, findings where none may be ${tally.silent}`);
  const missed = [...byRule].filter(([, [right, all]]) => right < all).sort();
  for (const [rule, count] of missed) console.log(`  ${rule}: ${share(count)}`);
}
