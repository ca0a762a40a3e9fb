import type { Cursor } from "./cursor";
import { readBilingual } from "./facts";
import type { FrameworkFault } from "./faults";
import type { Framework, Level } from "./types";

type Levels = Framework["levels"];

/** What the level of a node can be told from. */
export interface Placed {
  readonly code: string;
  readonly parent: string | null;
  /** As given; `null` in a lean file. */
  readonly level: Level | null;
  readonly leaf: boolean;
  readonly at: Cursor;
}

export function readLevels(at: Cursor, sink: (fault: FrameworkFault) => void): Levels {
  const seen = new Set<string>();
  return at.list().map((item) => {
    const id = item.isObject ? item.object(["id", "name"]).at("id").text() : item.text();
    if (seen.has(id)) sink({ kind: "duplicate-level", path: item.path, level: id });
    seen.add(id);
    return { id, name: item.isObject ? readBilingual(item.at("name"), id) : { vi: id, en: id } };
  });
}

function depths(nodes: readonly Placed[]): ReadonlyMap<string, number> {
  const parents = new Map(nodes.map(({ code, parent }) => [code, parent]));
  const known = new Map<string, number>();
  for (const { code } of nodes) {
    const walk: string[] = [];
    let above: string | null = code;
    // A cycle is reported elsewhere; here it only must not hang.
    while (above !== null && !known.has(above) && walk.length <= nodes.length) {
      walk.push(above);
      above = parents.get(above) ?? null;
    }
    let depth = above === null ? 0 : (known.get(above) ?? 0) + 1;
    for (const step of walk.reverse()) known.set(step, depth++);
  }
  return known;
}

/**
 * The levels of the tree and the level of each node. A node without one is of the last level if it is a leaf, else of the level of its depth.
 * Without a list of levels, they are those that the nodes name, or `level-0`, `level-1`, … and `indicator`.
 */
export function assignLevels(
  given: Levels,
  nodes: readonly Placed[],
  sink: (fault: FrameworkFault) => void,
): { levels: Levels; levelOf: ReadonlyMap<string, Level> } {
  const depthOf = depths(nodes);
  const known = given.map(({ id }) => id);
  const levelOf = new Map<string, Level>();
  for (const node of nodes) {
    const depth = depthOf.get(node.code) ?? 0;
    const assumed = node.leaf ? (known.at(-1) ?? "indicator") : (known[Math.min(depth, known.length - 1)] ?? `level-${String(depth)}`);
    if (node.level !== null && known.length > 0 && !known.includes(node.level)) {
      sink({ kind: "unknown-level", path: node.at.at("level").path, level: node.level, known });
    }
    levelOf.set(node.code, node.level ?? assumed);
  }
  const named = [
    ...new Set(
      [...nodes].sort((a, b) => (depthOf.get(a.code) ?? 0) - (depthOf.get(b.code) ?? 0)).map(({ code }) => levelOf.get(code) ?? ""),
    ),
  ];
  return { levels: given.length > 0 ? given : named.map((id) => ({ id, name: { vi: id, en: id } })), levelOf };
}
