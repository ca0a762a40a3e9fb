import { effectiveWeights } from "./tree";
import { wayLabel } from "./sentences";
import { scoreAt, type Scores } from "./scores";
import { strengthsOf } from "./strengths";

/**
 * Scores of a panel as JSON, piece by piece, a unit at a time: a contract with other programs (docs/diem-so.md). Keys may be added, never
 * renamed; `scores` counts up when one has to go. Numbers are written so that reading them gives the very same numbers.
 */
export function* scoresJson(scores: Scores): Generator<string> {
  const { framework, way, assumed, units } = scores;
  const head = {
    scores: 1,
    way,
    label: wayLabel(way),
    framework: framework.id,
    assumed,
    nodes: nodesOf(scores),
    indicators: indicatorsOf(scores),
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "units": [`;
  const standings = strengthsOf(scores);
  for (const [unit, code] of units.entries()) {
    const nodes = Object.fromEntries(framework.nodes.map((node, place) => [node.code, scoreAt(scores, place, unit)]));
    yield `${unit === 0 ? "" : ","}\n  ${JSON.stringify({ unit: code, nodes, ...standings(unit) })}`;
  }
  yield "\n ]\n}\n";
}

function nodesOf({ framework, tree }: Scores): readonly object[] {
  const effective = effectiveWeights(framework);
  return tree.map(({ node, children, mean, coverage }) => ({
    code: node.code,
    level: node.level,
    parent: node.parent,
    weight: node.weight.value,
    effectiveWeight: effective.get(node.code) ?? 0,
    ...(children.length > 0 ? { aggregate: mean, threshold: coverage } : { direction: node.indicator?.direction.value ?? 1 }),
  }));
}

function indicatorsOf({ sources, tree }: Scores): readonly object[] {
  return [...sources].flatMap(([place, source]) => {
    if (source.kind !== "normalised") return [];
    const { outcome, winsorised, log, within } = source.treated;
    return [
      {
        code: tree[place]?.node.code ?? "",
        treatment: { outcome, winsorised, log, within },
        normalisation: source.method.normalise,
        formula: source.normalised.formula,
      },
    ];
  });
}
