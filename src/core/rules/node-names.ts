import { leavesOf, nodeByCode, type Framework, type FrameworkNode } from "../../framework";
import { prepareNames, type NameMatcher } from "../../language";

interface Names {
  readonly nodes: readonly FrameworkNode[];
  readonly matcher: NameMatcher;
}

/** Frameworks are immutable values, so the names of one are prepared once. */
const prepared = new WeakMap<Framework, Names>();

function namesOf(framework: Framework): Names {
  const known = prepared.get(framework);
  if (known !== undefined) return known;
  const named = leavesOf(framework).flatMap((node) => [node.name.vi, ...node.aliases].map((name) => ({ node, name })));
  const names = { nodes: named.map(({ node }) => node), matcher: prepareNames(named.map(({ name }) => name)) };
  prepared.set(framework, names);
  return names;
}

/** The indicator whose name, or one of whose other names, is most like the text, and how much, 0…1; `null` without indicators. */
export function likeliestIndicator(framework: Framework, text: string): { readonly node: FrameworkNode; readonly likeness: number } | null {
  const { nodes, matcher } = namesOf(framework);
  const best = matcher.best(text);
  const node = nodes[best.index];
  return node === undefined ? null : { node, likeness: best.likeness };
}

/** The name as the framework prints it; `""` for a code that does not exist. */
export function canonicalName(framework: Framework, code: string): string {
  return nodeByCode(framework, code)?.name.vi ?? "";
}
