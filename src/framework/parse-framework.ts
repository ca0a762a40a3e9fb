import { Cursor } from "./cursor";
import { provisional, readBilingual, readMarked, readWeight } from "./facts";
import type { FrameworkFault, Path } from "./faults";
import { assignLevels, readLevels } from "./levels";
import { INDICATOR_FIELDS, readDirection, readIndicator } from "./read-indicator";
import { readMethods, type MethodScope } from "./read-methods";
import { checkCycles, checkReferences, checkZeroWeights, childCodes, parentsFirst } from "./structure";
import type { Bilingual, Framework, FrameworkNode, Indicator, Marked } from "./types";

export type ParsedFramework =
  { readonly ok: true; readonly framework: Framework } | { readonly ok: false; readonly faults: readonly FrameworkFault[] };

type Sink = (fault: FrameworkFault) => void;

const FRAMEWORK_FIELDS = ["$schema", "id", "title", "levels", "nodes", "origin", "methods"];
const NODE_FIELDS = ["code", "id", "level", "parent", "name", "aliases", "weight", "indicator", ...INDICATOR_FIELDS];

/** A node as given, before it is known whether anything stands under it. */
interface RawNode {
  readonly at: Cursor;
  readonly path: Path;
  readonly code: string;
  readonly parent: string | null;
  readonly level: string | null;
  readonly name: Bilingual;
  readonly aliases: readonly string[];
  readonly weight: Marked<number>;
}

/**
 * A framework from JSON, or every fault in it, each with its place. Never throws.
 *
 * The full form is that of `types.ts`. The lean form needs only nodes with `code` (or `id`) and `parent`; also the bare list of nodes will do.
 * Not given: weight 1, direction 1, name the code, level by depth, title and id `framework`, everything provisional; the rest as in `readIndicator`.
 * In the lean form a leaf carries `direction`, `unit`, `range` … itself, and a bare value stands for a marked one. A parent of `""` is a root.
 * Nodes are put into an order with parents before children if they are not in one.
 */
export function parseFramework(json: unknown): ParsedFramework {
  const faults: FrameworkFault[] = [];
  const sink: Sink = (fault) => void faults.push(fault);
  const top = Cursor.top(json, sink);
  const bare = Array.isArray(json);
  if (!bare) top.object(FRAMEWORK_FIELDS);
  const list = bare ? top : top.at("nodes");
  const id = bare ? "framework" : top.at("id").text("framework");
  const { nodes, levels } = readTree(list, top, sink);
  const methods = readMethods(top.at("methods"), scopeOf(nodes, levels), sink);
  const framework: Framework = {
    id,
    title: readBilingual(top.at("title"), id),
    levels,
    nodes: faults.length === 0 ? parentsFirst(nodes) : nodes,
    origin: top.at("origin").missing ? provisional(id) : readMarked(top.at("origin"), (value) => value.text()),
    ...(methods === undefined ? {} : { methods }),
  };
  return faults.length === 0 ? { ok: true, framework } : { ok: false, faults };
}

function scopeOf(nodes: readonly FrameworkNode[], levels: Framework["levels"]): MethodScope {
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  return { levels: levels.map(({ id }) => id), exists: (code) => byCode.has(code), isLeaf: (code) => byCode.get(code)?.indicator !== null };
}

function readTree(list: Cursor, top: Cursor, sink: Sink): { nodes: FrameworkNode[]; levels: Framework["levels"] } {
  if (list.missing && top.isObject) list.wrong("list");
  else if (Array.isArray(list.json) && list.json.length === 0) sink({ kind: "no-nodes", path: list.path });
  const raw = list.list().map((item) => readNode(item, sink));
  // A node without a code has been reported; nothing can refer to it.
  const named = raw.filter(({ code }) => code !== "");
  checkReferences(named, sink);
  checkCycles(named, sink);
  const children = childCodes(named);
  const placed = named.map((node) => ({ ...node, leaf: !children.has(node.code) }));
  const { levels, levelOf } = assignLevels(readLevels(top.at("levels"), sink), placed, sink);
  const nodes = named.map(({ code, parent, name, aliases, weight, at }): FrameworkNode => {
    const indicator = indicatorOf(at, code, children.get(code) ?? [], sink);
    return { code, level: levelOf.get(code) ?? "", parent, name, aliases, weight, indicator };
  });
  const weights = new Map(named.map(({ code, weight }) => [code, weight.value]));
  const weightAt = (codes: readonly string[]): Path => [...(named.find(({ code }) => code === codes[0])?.path ?? []), "weight"];
  checkZeroWeights(named, (code) => weights.get(code) ?? 1, weightAt, sink);
  return { nodes, levels };
}

function readNode(at: Cursor, sink: Sink): RawNode {
  at.object(NODE_FIELDS);
  const code = at
    .at(at.at("code").missing && !at.at("id").missing ? "id" : "code")
    .text()
    .trim();
  const parent = at.at("parent").text("").trim();
  const level = at.at("level");
  return {
    at,
    path: at.path,
    code,
    parent: parent === "" ? null : parent,
    level: level.missing ? null : typeof level.json === "number" ? String(level.json) : level.text(),
    name: readBilingual(at.at("name"), code),
    aliases: at.at("aliases").texts(),
    weight: at.at("weight").missing ? provisional(1) : readMarked(at.at("weight"), (value) => readWeight(value, sink)),
  };
}

function indicatorOf(at: Cursor, code: string, children: readonly string[], sink: Sink): Indicator | null {
  const given = at.at("indicator");
  const isIndicator = given.isObject;
  if (!given.missing && !isIndicator) given.wrong("object");
  if (children.length > 0) {
    if (isIndicator) sink({ kind: "indicator-with-children", path: given.path, code, children });
    const direction = readMarked(at.at("direction"), (value) => readDirection(value, sink));
    if (direction.value === -1) sink({ kind: "direction-above-indicator", path: at.at("direction").path, code });
    return null;
  }
  if (given.json === null) sink({ kind: "leaf-without-indicator", path: given.path, code });
  return readIndicator(isIndicator ? given.object(INDICATOR_FIELDS) : at, code, sink);
}
