import { methodEdits, type MethodEdits } from "../core/plan/summary/edits";
import { edited } from "../core/plan/summary/rows";
import {
  attainmentOf,
  goalpostsOf,
  panelSheets,
  scoreInputs,
  scoreOf,
  scorePanel,
  scoreProvisional,
  scorePublished,
  statedScores,
  type PanelSheet,
  type ScoreColumn,
  type ScoreInput,
  type ScoreInputs,
  type Scores,
  type StatedGoal,
  type Way,
} from "../core/score";
import { nodeByCode, type Framework, type Goalposts, type Profile } from "../framework";
import { foldBare } from "../language";
import type { CellRef } from "../workbook";
import type { Judgement } from "./check";

/** One way in which the numbers of a workbook can be made into scores. */
export interface WayChoice {
  /** Stable between checks of one workbook. */
  readonly key: string;
  readonly way: Way;
  /** Where the published scores, the goalposts or the panel stand; `null`: nothing but the table itself. */
  readonly sheet: string | null;
  /** Of a column of published scores, where its heading names one. */
  readonly year: number | null;
}

/** The scores of one choice. */
export interface ScoreView {
  readonly choice: WayChoice;
  readonly scores: Scores;
  /** Place in `scores.units`. */
  readonly unit: number;
  readonly inputs: ScoreInputs;
  /** The score that each leaf would have at its target, by code; empty where targets are on another scale. */
  readonly reached: ReadonlyMap<string, number>;
  /** Where published scores stand, by code; else empty. */
  readonly stated: ReadonlyMap<string, CellRef>;
}

/** What the scores of one judgement are made from. */
interface Basis {
  readonly inputs: ScoreInputs;
  readonly profile: Profile;
  readonly edits: MethodEdits;
  readonly choices: readonly Choice[];
}

type Made = Pick<ScoreView, "scores" | "unit"> & Partial<Pick<ScoreView, "reached" | "stated">>;

interface Choice extends WayChoice {
  readonly make: () => Made;
}

const bases = new WeakMap<Judgement, Basis>();
const views = new WeakMap<Judgement, Map<string, ScoreView>>();

/** The ways that the workbook's data allow; attainment, which needs nothing else, comes first. */
export function wayChoices(judgement: Judgement): readonly WayChoice[] {
  return basisOf(judgement).choices;
}

/** The scores in one of the ways; in the first where there is none of this key any more. */
export function scoreView(judgement: Judgement, key: string): ScoreView {
  const { choices, inputs } = basisOf(judgement);
  const choice = choices.find((each) => each.key === key) ?? choices[0];
  if (choice === undefined) throw new Error("no way of scoring");
  const known = views.get(judgement) ?? new Map<string, ScoreView>();
  views.set(judgement, known);
  const made = known.get(choice.key) ?? {
    choice,
    inputs,
    reached: new Map<string, number>(),
    stated: new Map<string, CellRef>(),
    ...choice.make(),
  };
  known.set(choice.key, made);
  return made;
}

/** What the user entered on the sheet of the method counts here as it does in the formulas of the summary. */
function basisOf(judgement: Judgement): Basis {
  const known = bases.get(judgement);
  if (known !== undefined) return known;
  const { framework, inputs } = scoreInputs(judgement);
  const edits = methodEdits(judgement.snapshot, framework);
  const counted = edited(framework, judgement.profile, edits);
  const aimed = new Map([...inputs].map(([code, input]) => [code, withOwnTarget(judgement, input, edits.targets.get(code))]));
  const basis = { inputs: { framework: counted.framework, inputs: aimed }, profile: counted.profile, edits };
  const made = { ...basis, choices: choicesOf(judgement, basis) };
  bases.set(judgement, made);
  return made;
}

function withOwnTarget({ framework }: Judgement, input: ScoreInput, own: number | undefined): ScoreInput {
  if (own === undefined || input.reading === null) return input;
  const higher = (nodeByCode(framework, input.indicator)?.indicator?.direction.value ?? 1) === 1;
  const goal: StatedGoal = { from: higher ? "below" : "above", text: "", ...input.goal, number: own, cell: null };
  const reason = input.reason === "no-target" || input.reason === "target-not-comparable" ? null : input.reason;
  return { ...input, goal, reason };
}

function choicesOf(judgement: Judgement, basis: Omit<Basis, "choices">): readonly Choice[] {
  const { inputs, profile, edits } = basis;
  const attained = [...inputs.inputs.values()].flatMap(({ code, goal }) => (goal === null ? [] : [[code, 100] as const]));
  const attainment: Choice = {
    ...{ key: "attainment", way: "attainment", sheet: null, year: null },
    make: () => ({ scores: attainmentOf(inputs.framework, inputs.inputs, { profile }), unit: 0, reached: new Map(attained) }),
  };
  const own = edits.posts.size > 0 ? [provisional("PII - Phương pháp", edits.posts, basis)] : [];
  const panels = panelSheets(judgement).flatMap((sheet) => panelChoices(judgement, sheet, basis));
  return [attainment, ...statedScores(judgement).map((column) => published(judgement.framework, column, basis)), ...own, ...panels];
}

function published(framework: Framework, { sheet, year, header, scores }: ScoreColumn, { profile }: Omit<Basis, "choices">): Choice {
  const stated = new Map([...scores].map(([code, { number }]) => [code, number]));
  return {
    ...{ key: `published ${header.column} ${header.row} ${sheet}`, way: "published", sheet, year },
    make: () => ({
      scores: scorePublished(framework, stated, profile),
      unit: 0,
      stated: new Map([...scores].map(([code, { at }]) => [code, at])),
    }),
  };
}

function provisional(sheet: string, posts: ReadonlyMap<string, Goalposts>, { inputs, profile }: Omit<Basis, "choices">): Choice {
  const numbers = (of: (input: ScoreInput) => number | null): Map<string, number> =>
    new Map([...inputs.inputs.values()].flatMap((input) => (of(input) === null ? [] : [[input.code, of(input) ?? NaN]])));
  return {
    ...{ key: `provisional ${sheet}`, way: "provisional", sheet, year: null },
    make: () => {
      const score = (values: Map<string, number>): Scores => scoreProvisional(inputs.framework, values, posts, profile);
      const atTarget = score(numbers(({ goal }) => goal?.number ?? null));
      const reached = [...inputs.inputs.keys()].flatMap((code) => {
        const found = scoreOf(atTarget, code);
        return found !== null && "value" in found ? [[code, found.value] as const] : [];
      });
      return { scores: score(numbers(({ value }) => value?.number ?? null)), unit: 0, reached: new Map(reached) };
    },
  };
}

/** Goalposts of any panel; ranks only where the place itself is one of its units. */
function panelChoices(judgement: Judgement, { sheet, panel }: PanelSheet, basis: Omit<Basis, "choices">): readonly Choice[] {
  const { framework, profile } = judgement;
  const names = new Set([profile.place.name, ...profile.place.aliases].map((name) => foldBare(name)));
  const unit = panel.units.findIndex((name) => names.has(foldBare(name)));
  const ranked: Choice = {
    ...{ key: `panel ${sheet}`, way: "panel", sheet, year: null },
    make: () => ({ scores: scorePanel(framework, panel, basis.profile), unit }),
  };
  return [provisional(sheet, goalpostsOf(panel), basis), ...(unit < 0 ? [] : [ranked])];
}
