import type { Component, FrameworkNode } from "../../framework";
import type { MatchBy } from "../reading";
import { isLeaf, type Catalog, type Named } from "./catalog";
import type { RowCode, RowFacts, RowName } from "./row-facts";

export type RowVerdict =
  | {
      readonly kind: "indicator";
      readonly node: FrameworkNode;
      readonly component: Component | null;
      readonly by: MatchBy;
      readonly confidence: number;
      readonly likeness: number | null;
    }
  | { readonly kind: "heading" | "continuation" | "unknown" | "blank" };
/** Below this a name is no match. */
const LIKE = 0.66;
/** So much better than the next best must a match by name be. */
const MARGIN = 0.06;
/** So little has a name to do with a heading's that it is not meant. */
const NOT_ALIKE = 0.3;

/** What a row is, given the indicator row before it (for components and details). */
export function judgeRow(facts: RowFacts, before: FrameworkNode | null, catalog: Catalog): RowVerdict {
  if (facts.filled === 0) return { kind: "blank" };
  return byCode(facts, before, catalog) ?? byName(facts, before, catalog);
}

function byCode(facts: RowFacts, before: FrameworkNode | null, catalog: Catalog): RowVerdict | null {
  const { code, name } = facts;
  if (!code) return null;
  const node = nodeOf(code, name, catalog);
  if (node && isLeaf(catalog.framework, node)) {
    const likeness = name ? catalog.likenessWith(name.text, node) : null;
    // Where codes are plain numbers a row number looks the same: the name must agree.
    if (!catalog.dotted && likeness !== null && likeness < 0.45) return null;
    const component = (name && catalog.componentIn(name.text, node)) ?? catalog.componentIn(facts.aside.slice(0, 200), node);
    return { kind: "indicator", node, component, by: code.asDate ? "code-as-date" : "code", confidence: certainty(likeness), likeness };
  }
  if (node) return headingUnlessNamed(facts, node, catalog);
  const named = acceptedName(name, catalog);
  if (named && name) return asIndicator(named, name, catalog);
  const [parent] = code.codes.map((written) => catalog.node(written.split(".").slice(0, -1).join(".")));
  if (parent && isLeaf(catalog.framework, parent))
    return componentOf(facts, parent, catalog) ?? { kind: parent === before ? "continuation" : "unknown" };
  return { kind: facts.hasNumber || (code.codes[0] ?? "").split(".").length >= 3 ? "unknown" : "heading" };
}

/** A code that agrees with the name is certain; against the name it still wins, but less surely. */
function certainty(likeness: number | null): number {
  return likeness === null || likeness >= 0.5 ? 1 : 0.7 + 0.6 * likeness * likeness;
}

function nodeOf(code: RowCode, name: RowName | null, catalog: Catalog): FrameworkNode | null {
  const nodes = code.codes.map((written) => catalog.node(written)).filter((node) => node !== null);
  if (nodes.length < 2 || !name) return nodes[0] ?? null;
  return [...nodes].sort((a, b) => catalog.likenessWith(name.text, b) - catalog.likenessWith(name.text, a))[0] ?? null;
}

/** `1.1 Môi trường chính sách` is a heading; `1.1` before an indicator's name is a slip of the code, or the number of the row. */
function headingUnlessNamed(facts: RowFacts, heading: FrameworkNode, catalog: Catalog): RowVerdict {
  const named = acceptedName(facts.name, catalog);
  if (!named || !facts.name || !facts.hasNumber) return { kind: "heading" };
  const clearly = named.likeness >= 0.88 || catalog.likenessWith(facts.name.text, heading) < NOT_ALIKE;
  return clearly ? asIndicator(named, facts.name, catalog) : { kind: "heading" };
}

function acceptedName(name: RowName | null, catalog: Catalog): Named | null {
  const named = name && catalog.named(name.text);
  if (!named || !isLeaf(catalog.framework, named.node)) return null;
  return named.likeness >= LIKE && (named.margin >= MARGIN || named.likeness >= 0.97) ? named : null;
}

function asIndicator({ node, component, likeness }: Named, name: RowName, catalog: Catalog): RowVerdict {
  return {
    kind: "indicator",
    node,
    component: component ?? catalog.componentIn(name.text, node),
    by: "name",
    confidence: likeness,
    likeness,
  };
}

function byName(facts: RowFacts, before: FrameworkNode | null, catalog: Catalog): RowVerdict {
  const { name } = facts;
  if (!name) return { kind: facts.filled > 0 ? "continuation" : "blank" };
  const component = before && componentOf(facts, before, catalog);
  if (component) return component;
  const named = catalog.named(name.text);
  const accepted = acceptedName(name, catalog);
  // A component's name alone ("Điện", "Giao thông") says nothing away from its indicator.
  const isWhole = accepted !== null && (accepted.component === null || catalog.likenessWith(name.text, accepted.node) >= 0.5);
  if (isWhole) return asIndicator(accepted, name, catalog);
  if (named && named.likeness >= 0.6 && !isLeaf(catalog.framework, named.node)) return { kind: "heading" };
  if (/^[IVXLC]+[.)]?$|^[A-ZĐ][.)]?$/u.test(facts.ordinal) || /^[IVX]+\s*[.)\-:]/.test(name.text)) return { kind: "heading" };
  return { kind: /^\d+[.)]?$/.test(facts.ordinal) && facts.hasNumber ? "unknown" : "continuation" };
}

/** A row below an indicator with components that names one of them. */
function componentOf(facts: RowFacts, node: FrameworkNode, catalog: Catalog): RowVerdict | null {
  if (!facts.name || (node.indicator?.components.length ?? 0) === 0) return null;
  const named = catalog.named(facts.name.text);
  // "Quản trị điện tử" holds the word "điện", and is an indicator of its own.
  if (named && named.node !== node && named.likeness >= 0.8) return null;
  const component = catalog.componentIn(facts.name.text, node);
  if (component) return { kind: "indicator", node, component, by: "name", confidence: 0.95, likeness: null };
  const similar = named?.node === node && named.component && named.likeness >= 0.7 ? named.component : null;
  return similar && named ? { kind: "indicator", node, component: similar, by: "name", confidence: named.likeness, likeness: null } : null;
}
