import { childrenOf, pathOf, type Framework, type FrameworkNode } from "../../framework";

/** The name that frameworks of PII give the level of pillars. */
const PILLAR = "pillar";

/**
 * The nodes that a summary shows side by side: those of the level `pillar`; in a framework without it the highest computed nodes that
 * have a sibling; else the root.
 */
export function pillarsOf(framework: Framework): readonly FrameworkNode[] {
  const computed = framework.nodes.filter(({ indicator }) => indicator === null);
  const named = computed.filter(({ level }) => level === PILLAR);
  if (named.length > 0) return named;
  const depth = (node: FrameworkNode): number => pathOf(framework, node.code).length;
  const beside = computed.filter(({ parent }) => childrenOf(framework, parent).filter(({ indicator }) => indicator === null).length > 1);
  const highest = Math.min(...beside.map(depth));
  const found = beside.filter((node) => depth(node) === highest);
  return found.length > 0 ? found : childrenOf(framework, null).filter(({ indicator }) => indicator === null);
}

/** The leaves below a node, itself included if it is one. */
export function leavesBelow(framework: Framework, code: string): readonly FrameworkNode[] {
  return framework.nodes.filter((node) => node.indicator !== null && pathOf(framework, node.code).some((above) => above.code === code));
}
