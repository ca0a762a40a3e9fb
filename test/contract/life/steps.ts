import type { Session } from "../../../src/app/session";
import { fixOfReading } from "../../../src/app/session/fixes";
import type { Finding } from "../../../src/core/rules/finding";
import type { CellInput, CellRef } from "../../../src/workbook";
import { fc } from "../../support/property";
import type { Department } from "./workbooks";
import type { Typed } from "./worlds";

/** What a person asks of us; `of` picks one of the findings, as far as there are any. */
export type Act =
  | { readonly do: "mark"; readonly statusColumn: boolean }
  | { readonly do: "clear" | "fix-safe" | "findings" | "summary" | "stamp" | "reopen" }
  | { readonly do: "fix" | "fix-rule" | "reading" | "waive"; readonly of: number };

/** A turn of an afternoon: one of our actions, taken back and done again at once or not; what the user types; or only the way back and forth. */
export type Step =
  | { readonly kind: "act"; readonly act: Act; readonly thereAndBack: boolean }
  | { readonly kind: "type"; readonly strokes: readonly Stroke[] }
  | { readonly kind: "undo" | "redo" };

/** Where a user types, as parts of a table and a little around it, and what. */
interface Stroke {
  readonly down: number;
  readonly right: number;
  readonly table: number;
  readonly what: "text" | "number" | "number-as-text" | "blank";
}

const of = fc.nat(40);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.boolean().map((statusColumn): Act => ({ do: "mark", statusColumn })) },
  { weight: 2, arbitrary: fc.constant<Act>({ do: "clear" }) },
  { weight: 3, arbitrary: fc.constant<Act>({ do: "fix-safe" }) },
  { weight: 2, arbitrary: of.map((each): Act => ({ do: "fix", of: each })) },
  { weight: 2, arbitrary: of.map((each): Act => ({ do: "fix-rule", of: each })) },
  { weight: 2, arbitrary: of.map((each): Act => ({ do: "reading", of: each })) },
  { weight: 2, arbitrary: of.map((each): Act => ({ do: "waive", of: each })) },
  { weight: 2, arbitrary: fc.constant<Act>({ do: "findings" }) },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ do: "summary" }, { do: "stamp" }, { do: "reopen" }) },
);
const marking: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.boolean().map((statusColumn): Act => ({ do: "mark", statusColumn })) },
  { weight: 2, arbitrary: fc.constantFrom<Act>({ do: "clear" }, { do: "findings" }) },
  { weight: 1, arbitrary: fc.constant<Act>({ do: "summary" }) },
);
const stroke: fc.Arbitrary<Stroke> = fc.record({
  down: fc.integer({ min: 0, max: 12 }),
  right: fc.integer({ min: -1, max: 9 }),
  table: fc.nat(1),
  what: fc.constantFrom("text", "number", "number-as-text", "blank"),
});

const stepsOf = (act: fc.Arbitrary<Act>): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ act, thereAndBack: fc.boolean() }).map((each): Step => ({ kind: "act", ...each })) },
      { weight: 3, arbitrary: fc.array(stroke, { minLength: 1, maxLength: 6 }).map((strokes): Step => ({ kind: "type", strokes })) },
      { weight: 2, arbitrary: fc.constantFrom<Step>({ kind: "undo" }, { kind: "undo" }, { kind: "redo" }) },
    ),
    { minLength: 4, maxLength: 8 },
  );

/** Any of our actions. */
export const afternoons = stepsOf(anyAct);
/** Only those that `clear` takes out again; undo and redo among them are no different. */
export const markings = stepsOf(marking);

/** What the strokes type. Each text and number is the only one of its kind, so that nobody takes it for ours; the header and the first column stay. */
export function typedBy(strokes: readonly Stroke[], { tables }: Department, next: () => number): readonly Typed[] {
  const typed = strokes.map(({ down, right, table, what }): Typed => {
    const place = tables[table % tables.length]!;
    const at = { sheet: place.sheet, row: place.top + 1 + down, column: Math.max(1, place.left + right) };
    return { at, input: inputOf(what, next()) };
  });
  // Of several strokes in one cell the last counts.
  return [...new Map(typed.map((each) => [JSON.stringify(each.at), each])).values()];
}

function inputOf(what: Stroke["what"], number: number): Typed["input"] {
  const inputs = {
    text: { kind: "text", text: `người dùng ${number}` },
    number: { kind: "number", number: number + 0.125 },
    "number-as-text": { kind: "text", text: `${number},5` },
    blank: { kind: "blank" },
  } as const;
  return inputs[what];
}

/** What an action was shown to write into the user's cells before it was asked for. */
export interface Shown {
  readonly at: CellRef;
  readonly after: CellInput;
}

const OPTIONS = { language: "vi" } as const;

/** Does what is asked; gives what was shown before. `null`: there is nothing of the kind to do. */
export function perform(session: Session, act: Act): { readonly shown: readonly Shown[]; readonly done: Promise<{ ok: boolean }> } | null {
  const findings = session.getState().judgement?.findings ?? [];
  const pick = (wanted: readonly Finding[], index: number): Finding | undefined => wanted[index % Math.max(1, wanted.length)];
  const fixable = findings.filter(({ fix }) => fix !== null);
  const shownBy = (fixes: readonly Finding[]): readonly Shown[] =>
    fixes.flatMap(({ fix }) => (fix ? [{ at: fix.at, after: fix.after }] : []));
  switch (act.do) {
    case "mark":
      return { shown: [], done: session.mark({ ...OPTIONS, statusColumn: act.statusColumn }) };
    case "clear":
      return { shown: [], done: session.clear() };
    case "fix-safe":
      return { shown: shownBy(fixable), done: session.applySafeFixes() };
    case "findings":
      return { shown: [], done: session.writeFindingsSheet("vi") };
    case "summary":
      return { shown: [], done: session.summarise("vi") };
    case "stamp":
      return { shown: [], done: session.stamp("Giám đốc", "vi") };
    case "reopen":
      return { shown: [], done: session.reopen("vi") };
    case "fix": {
      const finding = pick(fixable, act.of);
      return finding ? { shown: shownBy([finding]), done: session.applyFix(finding) } : null;
    }
    case "fix-rule": {
      const rule = pick(fixable, act.of)?.rule;
      return rule ? { shown: shownBy(fixable.filter((finding) => finding.rule === rule)), done: session.applyFixesOf(rule) } : null;
    }
    case "reading": {
      const finding = pick(findings.filter(({ rule }) => rule === "ambiguous-number"), act.of); // prettier-ignore
      if (finding?.rule !== "ambiguous-number" || finding.at === null) return null;
      const number = finding.facts.readings[act.of % 2]!;
      const fix = fixOfReading(finding, number, session.getState().judgement!.snapshot);
      return { shown: fix ? [fix] : [], done: session.chooseReading(finding, number) };
    }
    case "waive": {
      const finding = pick(findings, act.of);
      return finding ? { shown: [], done: session.waive(finding, { reason: "đã báo cáo", role: "Phó Giám đốc" }) } : null;
    }
  }
}
