import type { Framework, FrameworkNode } from "../../../framework";

const LEVEL = { id: "component", name: { vi: "Thành phần", en: "Component" } } as const;

/** The code under which a component is scored: `3.2.1/dien-nang`. */
export function componentCode(indicator: string, component: string): string {
  return `${indicator}/${component}`;
}

/**
 * The framework with the components of these indicators as leaves of their own, equally weighted, below the indicator. An indicator is the
 * arithmetic mean of its components whatever the mean of the levels above it, since no source says anything else.
 */
export function withComponents(framework: Framework, indicators: ReadonlySet<string>): Framework {
  if (indicators.size === 0) return framework;
  const parted = framework.nodes.filter(({ code, indicator }) => indicator !== null && indicators.has(code));
  const levels = Object.fromEntries(parted.map(({ level }) => [level, { aggregate: "arithmetic", coverage: 0 } as const]));
  const { methods } = framework;
  return {
    ...framework,
    levels: [...framework.levels, LEVEL],
    nodes: framework.nodes.flatMap((node) => (indicators.has(node.code) ? parts(node) : [node])),
    ...(methods === undefined ? {} : { methods: { ...methods, levels: { ...methods.levels, ...levels } } }),
  };
}

function parts(node: FrameworkNode): readonly FrameworkNode[] {
  const { indicator } = node;
  if (indicator === null) return [node];
  const components = indicator.components.map(({ id, name, aliases }) => ({
    code: componentCode(node.code, id),
    level: LEVEL.id,
    parent: node.code,
    name,
    aliases,
    weight: { value: 1, mark: "provisional", source: node.weight.source } as const,
    indicator: { ...indicator, components: [] },
  }));
  return [{ ...node, indicator: null }, ...components];
}
