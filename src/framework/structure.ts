import type { FrameworkFault, Path, WeightFault } from "./faults";

/** What the shape of a tree depends on. */
export interface TreeNode {
  readonly code: string;
  readonly parent: string | null;
  readonly path: Path;
}

/** Codes of the children by code of the parent, in print order; the roots under `null`. */
export function childCodes(nodes: readonly TreeNode[]): ReadonlyMap<string | null, readonly string[]> {
  const children = new Map<string | null, string[]>();
  for (const { code, parent } of nodes) {
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [code]);
    else siblings.push(code);
  }
  return children;
}

/** Codes used twice and parents that do not exist. */
export function checkReferences(nodes: readonly TreeNode[], sink: (fault: FrameworkFault) => void): void {
  const first = new Map<string, Path>();
  for (const { code, path } of nodes) {
    const known = first.get(code);
    if (known === undefined) first.set(code, path);
    else sink({ kind: "duplicate-code", path: [...path, "code"], code, first: known });
  }
  for (const { code, parent, path } of nodes) {
    if (parent !== null && !first.has(parent)) sink({ kind: "missing-parent", path: [...path, "parent"], code, parent });
  }
}

/** Each cycle once, at the first of its nodes in the list. Every node has one parent, so walking upwards meets each cycle. */
export function checkCycles(nodes: readonly TreeNode[], sink: (fault: FrameworkFault) => void): void {
  const byCode = new Map<string, TreeNode>();
  for (const node of nodes) if (!byCode.has(node.code)) byCode.set(node.code, node);
  const walkOf = new Map<string, number>();
  [...byCode.values()].forEach((start, walk) => {
    let node: TreeNode | undefined = start;
    while (node !== undefined && !walkOf.has(node.code)) {
      walkOf.set(node.code, walk);
      node = node.parent === null ? undefined : byCode.get(node.parent);
    }
    if (node !== undefined && walkOf.get(node.code) === walk) reportCycle(node, byCode, sink);
  });
}

function reportCycle(met: TreeNode, byCode: ReadonlyMap<string, TreeNode>, sink: (fault: FrameworkFault) => void): void {
  const codes = [met.code];
  let node = met.parent === null ? undefined : byCode.get(met.parent);
  while (node !== undefined && node.code !== met.code) {
    codes.push(node.code);
    node = node.parent === null ? undefined : byCode.get(node.parent);
  }
  sink({ kind: "cycle", path: [...met.path, "parent"], codes });
}

/** Groups of siblings of which every weight is zero: nothing could be scored above them. `weightAt` says where one of their weights stands. */
export function checkZeroWeights(
  nodes: readonly TreeNode[],
  weightOf: (code: string) => number,
  weightAt: (codes: readonly string[]) => Path,
  sink: (fault: WeightFault) => void,
): void {
  for (const [parent, codes] of childCodes(nodes)) {
    if (codes.every((code) => weightOf(code) === 0)) sink({ kind: "zero-weights", path: weightAt(codes), parent, codes });
  }
}

/** The same nodes, parents before children; print order is kept where it already is so. Only for trees without faults. */
export function parentsFirst<Node extends { readonly code: string; readonly parent: string | null }>(
  nodes: readonly Node[],
): readonly Node[] {
  const seen = new Set<string>();
  const inOrder = nodes.every(({ code, parent }) => {
    seen.add(code);
    return parent === null || seen.has(parent);
  });
  if (inOrder) return nodes;
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const children = childCodes(nodes.map(({ code, parent }) => ({ code, parent, path: [] })));
  const sorted: Node[] = [];
  const pending = [...(children.get(null) ?? [])].reverse();
  for (let code = pending.pop(); code !== undefined; code = pending.pop()) {
    const node = byCode.get(code);
    if (node !== undefined) sorted.push(node);
    for (const child of [...(children.get(code) ?? [])].reverse()) pending.push(child);
  }
  return sorted;
}
