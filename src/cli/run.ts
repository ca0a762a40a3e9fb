import { version } from "../../package.json";
import { bugSentence, guarded } from "../app";
import { PROFILES } from "../framework";
import { ok } from "../workbook";
import { parseCall, type Call } from "./arguments";
import { runCheck } from "./check";
import { runFix } from "./fix";
import type { ExitStatus, Machine } from "./machine";
import { runMark } from "./mark";
import { parseFixCall, parseMarkCall, type FixCall, type MarkCall } from "./mark-call";
import { runScore } from "./score";
import { parseScoreCall, type ScoreCall } from "./score-call";
import { callSentence, cliText } from "./sentences";
import { runStamp } from "./stamp";
import { parseStampCall, type StampCall } from "./stamp-call";
import { tableLines } from "./table";
import { runSummarise } from "./summarise";
import { parseSummariseCall, type SummariseCall } from "./summarise-call";
import { runTemplate } from "./template";
import { parseTemplateCall, type TemplateCall } from "./template-call";

/** Carries out the words after `pii`. A bug of ours ends it with 2 and an id to quote, so that nobody takes it for "not ready". */
export function run(words: readonly string[], machine: Machine): ExitStatus {
  const parsed = parse(words);
  if (!parsed.ok) {
    machine.err(`${callSentence(parsed.fault, parsed.language)}\n`);
    return 2;
  }
  const { call } = parsed;
  const done = guarded(() => ok(carryOut(call, machine)));
  if (done.ok) return done.value;
  machine.err(`${bugSentence(done.error, "pii", call.language)}\n`);
  return 2;
}

/** Commands that have options of their own read them themselves. */
function parse(
  words: readonly string[],
):
  | ReturnType<typeof parseCall>
  | ReturnType<typeof parseFixCall>
  | ReturnType<typeof parseMarkCall>
  | ReturnType<typeof parseScoreCall>
  | ReturnType<typeof parseStampCall>
  | ReturnType<typeof parseSummariseCall>
  | ReturnType<typeof parseTemplateCall> {
  const [command, ...rest] = words;
  switch (command) {
    case "mark":
    case "clear":
      return parseMarkCall(command, rest);
    case "fix":
      return parseFixCall(rest);
    case "score":
      return parseScoreCall(rest);
    case "stamp":
      return parseStampCall(rest);
    case "summarise":
      return parseSummariseCall(rest);
    case "template":
      return parseTemplateCall(rest);
    default:
      return parseCall(words);
  }
}

function carryOut(call: Call | FixCall | MarkCall | ScoreCall | StampCall | SummariseCall | TemplateCall, machine: Machine): ExitStatus {
  switch (call.command) {
    case "help":
      machine.out(cliText(call.language).help);
      return 0;
    case "version":
      machine.out(`${version}\n`);
      return 0;
    case "profiles":
      machine.out(
        `${tableLines(
          PROFILES.map(({ id, title }) => [id, title[call.language]]),
          machine.width,
          "",
        ).join("\n")}\n`,
      );
      return 0;
    case "check":
      return runCheck(call, machine);
    case "mark":
    case "clear":
      return runMark(call, machine);
    case "fix":
      return runFix(call, machine);
    case "score":
      return runScore(call, machine);
    case "stamp":
      return runStamp(call, machine);
    case "summarise":
      return runSummarise(call, machine);
    case "template":
      return runTemplate(call, machine);
  }
}
