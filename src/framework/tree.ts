import type { Framework, FrameworkNode } from "./types";

interface TreeIndex {
  readonly byCode: ReadonlyMap<string, FrameworkNode>;
  readonly children: ReadonlyMap<string | null, readonly FrameworkNode[]>;
  readonly leaves: readonly FrameworkNode[];
}

/** Frameworks are immutable values, so what is looked up in one can be kept for as long as it lives. */
const indexes = new WeakMap<Framework, TreeIndex>();

function indexOf(framework: Framework): TreeIndex {
  const known = indexes.get(framework);
  if (known !== undefined) return known;
  const byCode = new Map<string, FrameworkNode>();
  const children = new Map<string | null, FrameworkNode[]>();
  for (const node of framework.nodes) {
    byCode.set(node.code, node);
    const siblings = children.get(node.parent);
    if (siblings === undefined) children.set(node.parent, [node]);
    else siblings.push(node);
  }
  const index = { byCode, children, leaves: framework.nodes.filter((node) => node.indicator !== null) };
  indexes.set(framework, index);
  return index;
}

/** The node with exactly this code; `null` if there is none. */
export function nodeByCode(framework: Framework, code: string): FrameworkNode | null {
  return indexOf(framework).byCode.get(code) ?? null;
}

/** The direct children in print order; of `null`, the roots. Empty for a leaf and for a code that does not exist. */
export function childrenOf(framework: Framework, code: string | null): readonly FrameworkNode[] {
  return indexOf(framework).children.get(code) ?? [];
}

/** The indicators, in print order. */
export function leavesOf(framework: Framework): readonly FrameworkNode[] {
  return indexOf(framework).leaves;
}

/** The node itself and everything above it, from the node upwards; empty for a code that does not exist. */
export function pathOf(framework: Framework, code: string): readonly FrameworkNode[] {
  const path: FrameworkNode[] = [];
  let node = nodeByCode(framework, code);
  while (node !== null && path.length <= framework.nodes.length) {
    path.push(node);
    node = node.parent === null ? null : nodeByCode(framework, node.parent);
  }
  return path;
}
