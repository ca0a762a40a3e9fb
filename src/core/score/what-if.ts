import { pathOf } from "../../framework";
import { meanOfChildren, type NodeColumn } from "./aggregate";
import { pillarsOf } from "./pillars";
import { SCORED } from "./reasons";
import { placeOf, scoreOf, type Score, type Scores } from "./scores";

/** A score as it is and as it would be. */
export interface Change {
  readonly code: string;
  readonly before: Score;
  readonly after: Score;
  /** `null`: one of the two is unscored. */
  readonly gain: number | null;
}

/** One leaf raised, and what that does above it; everything else stays as it is. */
export interface WhatIf {
  readonly leaf: Change;
  /** `null`: no pillar stands above it. */
  readonly pillar: Change | null;
  readonly index: Change;
}

/**
 * What each leaf would lift, were it raised to `reached` (a score of the same way: 100 for a target that is attained). Leaves that have no
 * score, no such score, or reach it already are left out. The largest gain of the index first, then of the pillar; else in the order of the
 * framework. For one unit by itself.
 */
export function whatIf(scores: Scores, reached: (code: string) => number | null): readonly WhatIf[] {
  const pillars = new Set(pillarsOf(scores.framework).map(({ code }) => code));
  const found = [...scores.sources.keys()].flatMap((place): readonly WhatIf[] => {
    const code = scores.tree[place]?.node.code ?? "";
    const [goal, now] = [reached(code), scoreOf(scores, code)];
    if (goal === null || now === null || !("value" in now) || !(goal > now.value)) return [];
    const raised = raise(scores, place, goal);
    const path = pathOf(scores.framework, code).map((node) => node.code);
    const pillar = path.find((above) => pillars.has(above));
    return [
      {
        leaf: changeOf(scores, raised, code),
        pillar: pillar === undefined ? null : changeOf(scores, raised, pillar),
        index: changeOf(scores, raised, path.at(-1) ?? code),
      },
    ];
  });
  return found.sort((a, b) => gainOf(b.index) - gainOf(a.index) || gainOf(b.pillar) - gainOf(a.pillar));
}

function gainOf(change: Change | null): number {
  return change?.gain ?? 0;
}

function changeOf(before: Scores, after: Scores, code: string): Change {
  const [was, is] = [scoreOf(before, code), scoreOf(after, code)];
  const none = { unscored: "no-value", coverage: 0 } as const;
  const gain = was !== null && is !== null && "value" in was && "value" in is ? is.value - was.value : null;
  return { code, before: was ?? none, after: is ?? none, gain };
}

/** The scores with one leaf's set, and what stands above it computed anew. */
function raise(scores: Scores, place: number, score: number): Scores {
  const columns = [...scores.columns];
  columns[place] = { scores: Float64Array.of(score), reasons: Uint8Array.of(SCORED) };
  for (let parent = parentOf(scores, place); parent >= 0; parent = parentOf(scores, parent)) {
    const node = scores.tree[parent];
    if (node === undefined) break;
    const children = node.children.map((child) => columns[child] as NodeColumn);
    columns[parent] = meanOfChildren(node, children, 1);
  }
  return { ...scores, columns };
}

function parentOf(scores: Scores, place: number): number {
  const parent = scores.tree[place]?.node.parent ?? null;
  return parent === null ? -1 : placeOf(scores, parent);
}
