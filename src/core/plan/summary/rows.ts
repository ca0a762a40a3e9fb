import { childrenOf, effectiveWeight, type Framework, type FrameworkNode, type Profile } from "../../../framework";
import { dutiesOf } from "../../rules/expected";
import { reportingRows } from "../../rules/rows";
import { nodeMethod } from "../../score/methods";
import { scoreOf, type Score, type ScoreInput, type Scores } from "../../score";
import type { CheckContext } from "../../rules/context";
import type { MethodEdits } from "./edits";
import type { LevelRow, Line, NodeRow } from "./model";

/** A node in its place: depth first, so that everything below a node stands right below it. */
export interface Placed {
  readonly node: FrameworkNode;
  readonly order: number;
  readonly depth: number;
  readonly parent: number;
  readonly last: number;
}

export function placed(framework: Framework): readonly Placed[] {
  const found: Placed[] = [];
  const walk = (node: FrameworkNode, parent: number, depth: number): void => {
    const order = found.length + 1;
    found.push({ node, order, depth, parent, last: order });
    for (const child of childrenOf(framework, node.code)) walk(child, order, depth + 1);
    found[order - 1] = { node, order, depth, parent, last: found.length };
  };
  for (const root of childrenOf(framework, null)) walk(root, 0, 0);
  return found;
}

/** The framework and the profile with what the user entered on the sheet of the method. */
export function edited(framework: Framework, profile: Profile, edits: MethodEdits): { framework: Framework; profile: Profile } {
  const overrides = Object.fromEntries([...edits.weights].map(([code, weight]) => [code, { ...profile.overrides[code], weight }]));
  const levels = Object.fromEntries(
    [...edits.thresholds].map(([level, coverage]) => [level, { ...framework.methods?.levels?.[level], coverage }]),
  );
  return {
    profile: { ...profile, overrides: { ...profile.overrides, ...overrides } },
    framework:
      edits.thresholds.size === 0
        ? framework
        : { ...framework, methods: { ...framework.methods, levels: { ...framework.methods?.levels, ...levels } } },
  };
}

/** Which leaves belong on the overview: all of a workbook that is no single agency's and states half of them; else what the workbook states and what its agencies should state. */
export function shownLeaves(context: CheckContext, inputs: ReadonlyMap<string, ScoreInput>): ReadonlySet<string> {
  const duties = dutiesOf(context);
  const stated = new Set(reportingRows(context).map(({ reading }) => reading.indicator));
  const all = new Set([...inputs.values()].map(({ indicator }) => indicator));
  const nobodys = context.located.agency === null;
  const province = duties.some(({ agency }) => agency === null) || (nobodys && (duties.length === 0 || stated.size * 2 >= all.size));
  if (province || stated.size === 0) return new Set(inputs.keys());
  const due = new Set(duties.flatMap(({ expected }) => expected.map(({ indicator }) => indicator)));
  return new Set([...inputs.values()].flatMap(({ code, indicator }) => (stated.has(indicator) || due.has(indicator) ? [code] : [])));
}

export interface RowFacts {
  readonly context: CheckContext;
  /** As scored: components included, before the user's entries. */
  readonly framework: Framework;
  readonly edits: MethodEdits;
  readonly lines: ReadonlyMap<string, Line>;
  readonly shown: ReadonlySet<string>;
  readonly scores: { readonly attainment: Scores; readonly previous: Scores; readonly provisional: Scores };
}

export function nodeRows(facts: RowFacts): readonly NodeRow[] {
  const all = placed(facts.framework);
  const shown = all.map(({ order, last }) =>
    all.slice(order - 1, last).some(({ node }) => node.indicator !== null && facts.shown.has(node.code)),
  );
  return all.map((place, index) => nodeRow(facts, place, shown[index] === true));
}

function nodeRow({ context, framework, edits, lines, scores }: RowFacts, place: Placed, shown: boolean): NodeRow {
  const { node } = place;
  const line = lines.get(node.code) ?? null;
  const weight = effectiveWeight(context.profile, node);
  const of = (way: Scores): Score => scoreOf(way, node.code) ?? { unscored: "no-value", coverage: 0 };
  return {
    ...place,
    children: childrenOf(framework, node.code).length,
    mean: line === null ? nodeMethod(framework, node.code).mean : "arithmetic",
    line,
    shown,
    weight: { given: weight.value, mark: weight.mark, source: weight.source, used: edits.weights.get(node.code) ?? weight.value },
    targetWords: line === null ? profileTarget(context.profile, node.code) : "",
    posts: edits.posts.get(node.code) ?? framework.methods?.indicators?.[node.code]?.goalposts ?? null,
    scores: { attainment: of(scores.attainment), previous: of(scores.previous), provisional: of(scores.provisional) },
  };
}

function profileTarget({ targets, year }: Profile, code: string): string {
  const mine = targets.filter((target) => target.node === code && (target.year === year || target.year === null));
  return (mine.find((target) => target.year === year) ?? mine[0])?.text ?? "";
}

/** The levels of computed nodes, from the top, with the thresholds as given and as used. */
export function levelRows(framework: Framework, edits: MethodEdits, language: "vi" | "en"): readonly LevelRow[] {
  const computed = framework.nodes.filter(({ indicator }) => indicator === null);
  const ids = new Set(computed.map(({ level }) => level));
  return [...ids].map((id) => {
    const { mean, coverage } = nodeMethod(framework, computed.find(({ level }) => level === id)?.code ?? "");
    const name = framework.levels.find((level) => level.id === id)?.name[language] ?? id;
    return { id, name, mean, given: coverage, used: edits.thresholds.get(id) ?? coverage };
  });
}
