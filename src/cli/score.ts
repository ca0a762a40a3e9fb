import type { Language } from "../app";
import {
  assumedSentences,
  panelSentence,
  parsePanel,
  scoreOf,
  scorePanel,
  scoresCsv,
  scoresJson,
  unscoredText,
  wayLabel,
  type Panel,
  type PanelFault,
  type Scores,
} from "../core/score";
import { parseFramework, sentenceOf, type Framework } from "../framework";
import { ok, refused, type Result } from "../workbook";
import { readBytes, writeAll, type Output } from "./files";
import type { ExitStatus, Machine } from "./machine";
import { parseJson } from "./profile";
import type { ScoreCall } from "./score-call";
import { cliText, pathSentence, saveSentence } from "./sentences";
import { tableLines } from "./table";
import { outputFault } from "./targets";

/** More sentences than this help nobody; the rest is counted. */
const MOST_SENTENCES = 200;

/** Characters that are written at a time. */
const WRITE_LENGTH = 1 << 18;

/** `pii score`: every node's score and rank for every unit of a panel. Writes all that was asked for, or says why not and writes nothing. */
export function runScore(call: ScoreCall, machine: Machine): ExitStatus {
  const { language } = call;
  const blocked = outputsBlocked(call);
  if (blocked !== null) return refuse(machine, [blocked]);
  const framework = readFramework(call.framework, language);
  if (!framework.ok) return refuse(machine, framework.error);
  const panel = readPanel(call.panel, framework.value, language);
  if (!panel.ok) return refuse(machine, panel.error);
  const scores = scorePanel(framework.value, panel.value);
  const written = writeAll(outputsOf(call, scores));
  if (!written.ok) return refuse(machine, [pathSentence(written.error, language)]);
  show(call, scores, machine);
  return 0;
}

function outputsBlocked({ framework, panel, json, csv, language }: ScoreCall): string | null {
  const outputs = [json, csv].flatMap((path) => (path === null || path === "-" ? [] : [path]));
  const fault = json === "-" && csv === "-" ? ({ kind: "same-target", path: "-" } as const) : outputFault([framework, panel], outputs);
  return fault === null ? null : saveSentence(fault, language);
}

function readFramework(path: string, language: Language): Result<Framework, readonly string[]> {
  const bytes = readBytes(path);
  if (!bytes.ok) return refused([pathSentence(bytes.error, language)]);
  const json = parseJson(bytes.value);
  if (!json.ok) return refused([pathSentence({ kind: "not-json", path, detail: json.error }, language)]);
  const parsed = parseFramework(json.value);
  if (parsed.ok) return ok(parsed.framework);
  const faults = parsed.faults.map((fault) => sentenceOf(fault)[language]);
  return refused([cliText(language).frameworkFaults(path, faults.length), ...listed(faults, language)]);
}

function readPanel(path: string, framework: Framework, language: Language): Result<Panel, readonly string[]> {
  const bytes = readBytes(path);
  if (!bytes.ok) return refused([pathSentence(bytes.error, language)]);
  const parsed = parseText(bytes.value, framework);
  if (parsed.ok) return ok(parsed.panel);
  const faults = parsed.faults.map((fault) => panelSentence(fault)[language]);
  return refused([cliText(language).panelFaults(path, faults.length), ...listed(faults, language)]);
}

function parseText(bytes: Uint8Array, framework: Framework): ReturnType<typeof parsePanel> {
  const text = decoded(bytes);
  const notText: PanelFault = { kind: "not-utf8" };
  return text === null ? { ok: false, faults: [notText] } : parsePanel(text, framework);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function listed(sentences: readonly string[], language: Language): readonly string[] {
  const more = sentences.length - MOST_SENTENCES;
  return [...sentences.slice(0, MOST_SENTENCES).map((each) => `  ${each}`), ...(more > 0 ? [`  ${cliText(language).andMore(more)}`] : [])];
}

function outputsOf({ json, csv }: ScoreCall, scores: Scores): readonly Output[] {
  return [
    ...(json === null || json === "-" ? [] : [{ path: json, bytes: bytesOf(scoresJson(scores)) }]),
    ...(csv === null || csv === "-" ? [] : [{ path: csv, bytes: bytesOf(scoresCsv(scores)) }]),
  ];
}

/** The pieces as UTF-8, many of them in one write. */
function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let gathered = "";
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < WRITE_LENGTH) continue;
    yield encoder.encode(gathered);
    gathered = "";
  }
  yield encoder.encode(gathered);
}

function show({ json, csv, language }: ScoreCall, scores: Scores, machine: Machine): void {
  if (json === "-") for (const piece of scoresJson(scores)) machine.out(piece);
  else if (csv === "-") for (const piece of scoresCsv(scores)) machine.out(piece);
  else if (json === null && csv === null) machine.out(`${tableOf(scores, language, machine.width).join("\n")}\n`);
}

/** The roots, the best unit first; what has no score last. */
function tableOf(scores: Scores, language: Language, width: number): readonly string[] {
  const text = cliText(language).scores;
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const heads = [wayLabel(scores.way), ...assumedSentences(scores)].map((each) => each[language]);
  const tables = scores.framework.nodes
    .filter(({ parent }) => parent === null)
    .flatMap(({ code, name }) => {
      const rows = scores.units.map((unit, place) => {
        const score = scoreOf(scores, code, place);
        if (score === null || "unscored" in score) {
          return { rank: Infinity, cells: ["–", unit, score === null ? "" : unscoredText(score.unscored)[language]] };
        }
        return { rank: score.rank ?? Infinity, cells: [`${score.rank ?? ""}`, unit, number.format(score.value)] };
      });
      rows.sort((a, b) => a.rank - b.rank || 0);
      return [
        "",
        `${code} ${name[language] === code ? "" : name[language]}`.trim(),
        ...tableLines([[text.rank, text.unit, text.score], ...rows.map(({ cells }) => cells)], width, ""),
      ];
    });
  return [...heads, ...tables];
}

function refuse(machine: Machine, lines: readonly string[]): ExitStatus {
  machine.err(`${lines.join("\n")}\n`);
  return 2;
}
