import { EN } from "../../src/taskpane/text.en";
import { VI } from "../../src/taskpane/text.vi";

/** One argument that answers to whatever a sentence asks of it. */
const COUNTS = {
  errors: 3,
  warnings: 2,
  notes: 1,
  fixed: 4,
  new: 1,
  filled: 14,
  total: 16,
  evidenceGiven: 5,
  evidenceNeeded: 7,
  atTarget: 9,
  comparable: 12,
};
const CELL = "F12";

/** Every sentence of a dictionary with its path; functions are called in the ways in which the pane calls them. */
function sentences(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const say = value as (...args: unknown[]) => unknown;
    const calls: unknown[][] = argumentsFor(path);
    return calls.map((args, index) => [`${path}(${index})`, String(say(...args))] as const);
  }
  if (Array.isArray(value)) return value.flatMap((entry, index) => sentences(entry, `${path}[${index}]`));
  return Object.entries(value as object).flatMap(([key, entry]) => sentences(entry, path === "" ? key : `${path}.${key}`));
}

function argumentsFor(path: string): unknown[][] {
  switch (path) {
    case "verdict.counts":
    case "verdict.since":
    case "progress.filled":
    case "progress.evidence":
    case "progress.target":
      return [[COUNTS]];
    case "question.samples":
    case "empty.sheets":
      return [[["Sở", "Biểu 1"]]];
    case "question.agency":
      return ["sheet", "title", "rows", "file", "user"].map((by) => ["Biểu 1", by]);
    case "findings.boolean":
      return [[true], [false]];
    case "findings.group":
      return [["Thiếu", "Lỗi", 2]];
    case "question.row":
      return [[3, "Biểu 1", "Tên"]];
    case "steps.position":
    case "steps.positionLabel":
      return [
        [null, 5],
        [2, 5],
      ];
    case "question.option":
      return [
        ["F", ""],
        ["F", "Năm 2024"],
      ];
    default:
      return [
        [1, 7],
        [2, CELL],
        [CELL, CELL],
      ];
  }
}

const vi = sentences(VI, "");
const en = sentences(EN, "");

test("both languages say the same things", () => {
  expect(vi.map(([path]) => path)).toEqual(en.map(([path]) => path));
});

test.each([...vi, ...en])("%s is a sentence", (_path, sentence) => {
  expect(sentence.trim()).not.toBe("");
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
  expect(sentence).not.toContain("!");
});

/** Words that only English has; names of keys stand on the keyboard. */
const ENGLISH =
  /(?<!\p{L})(?:the|and|of|to|is|are|was|not|with|check|fix|error|errors|warning|note|notes|cell|sheet|column|row|file|filter|next|back|previous|close|stop|show|more|value|target|evidence|unit|agency|profile|ready|submit|loading|cancel|undo|retry|click|press|search|all|none|new|unknown)(?!\p{L})/iu;

test.each(vi.filter(([path]) => !path.startsWith("header.keyHelp") || path.endsWith(".what")))("%s is Vietnamese", (_path, sentence) => {
  expect(sentence).not.toMatch(ENGLISH);
});

test("English has no Vietnamese in it, but for headers quoted from Vietnamese sheets", () => {
  for (const [path, sentence] of en) {
    if (path === "empty.lookedFor[0]" || /Sở|Biểu|Tên|Thiếu|Lỗi|Năm/.test(sentence)) continue;
    expect([path, sentence]).toEqual([path, sentence.replace(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gi, "?")]);
  }
});
