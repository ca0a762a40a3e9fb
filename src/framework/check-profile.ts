import { fold } from "../language/fold";
import type { Path, ProfileFault } from "./faults";
import { checkZeroWeights } from "./structure";
import { nodeByCode } from "./tree";
import type { Framework, Profile } from "./types";

type Sink = (fault: ProfileFault) => void;

/** Agency ids used twice, and names or aliases that after folding belong to two agencies. */
export function checkAgencies(profile: Profile, sink: Sink): void {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  profile.agencies.forEach(({ id, name, aliases }, position) => {
    const path: Path = ["agencies", position];
    if (id === "") return;
    if (ids.has(id)) sink({ kind: "duplicate-agency", path: [...path, "id"], agency: id });
    ids.add(id);
    const claim = (alias: string, at: Path): void => {
      const key = fold(alias);
      const other = owners.get(key);
      if (other === undefined) owners.set(key, id);
      else if (other !== id && key !== "") sink({ kind: "duplicate-alias", path: at, alias, agency: id, other });
    };
    claim(name, [...path, "name"]);
    aliases.forEach((alias, index) => claim(alias, [...path, "aliases", index]));
  });
}

/** Names of nodes, components and agencies that do not exist. A blank one has been reported as a wrong shape. */
export function checkReferencesOf(profile: Profile, framework: Framework, sink: Sink): void {
  const agencies = new Set(profile.agencies.map(({ id }) => id));
  const agencyExists = (agency: string, path: Path): void => {
    if (agency !== "" && !agencies.has(agency)) sink({ kind: "unknown-agency", path: [...path, "agency"], agency });
  };
  profile.leads.forEach((lead, position) => {
    checkPlace(framework, lead.node, lead.component, ["leads", position], sink);
    agencyExists(lead.agency, ["leads", position]);
  });
  profile.targets.forEach((target, position) => checkPlace(framework, target.node, target.component ?? null, ["targets", position], sink));
  (profile.tasks ?? []).forEach((task, position) => agencyExists(task.agency, ["tasks", position]));
}

function checkPlace(framework: Framework, code: string, component: string | null, path: Path, sink: Sink): void {
  if (code === "") return;
  const node = nodeByCode(framework, code);
  if (node === null) {
    sink({ kind: "unknown-node", path: [...path, "node"], node: code });
    return;
  }
  if (component === null || component === "") return;
  const known = node.indicator?.components.some(({ id }) => id === component) ?? false;
  if (!known) sink({ kind: "unknown-component", path: [...path, "component"], node: code, component });
}

/** The same agency named twice for the same thing, and tasks numbered twice. */
export function checkRepeats(profile: Profile, sink: Sink): void {
  const leads = new Map<string, Path>();
  profile.leads.forEach(({ node, component, agency }, position) => {
    const path: Path = ["leads", position];
    if (node === "" || agency === "") return;
    const key = JSON.stringify([node, component, agency]);
    const first = leads.get(key);
    if (first === undefined) leads.set(key, path);
    else sink({ kind: "duplicate-lead", path, node, component, agency, first });
  });
  const tasks = new Set<string>();
  (profile.tasks ?? []).forEach(({ id }, position) => {
    if (id !== "" && tasks.has(id)) sink({ kind: "duplicate-task", path: ["tasks", position, "id"], task: id });
    tasks.add(id);
  });
}

/** Overrides of nodes that do not exist, of facts that only indicators have, and weights that leave a group without any. */
export function checkOverrides(profile: Profile, framework: Framework, sink: Sink): void {
  for (const [code, override] of Object.entries(profile.overrides)) {
    const path: Path = ["overrides", code];
    const node = nodeByCode(framework, code);
    if (node === null) sink({ kind: "unknown-node", path, node: code });
    else if (node.indicator === null && (override.supply !== undefined || override.evidence !== undefined)) {
      sink({ kind: "not-an-indicator", path, node: code });
    }
  }
  const weights = new Map(framework.nodes.map(({ code, weight }) => [code, weight.value]));
  for (const [code, { weight }] of Object.entries(profile.overrides)) if (weight !== undefined) weights.set(code, weight);
  const nodes = framework.nodes.map(({ code, parent }) => ({ code, parent, path: [] }));
  const overridden = (codes: readonly string[]): string => codes.find((code) => Object.hasOwn(profile.overrides, code)) ?? "";
  checkZeroWeights(
    nodes,
    (code) => weights.get(code) ?? 1,
    (codes) => ["overrides", overridden(codes), "weight"],
    sink,
  );
}

/** Severities of rules that do not exist; without a list of rules nothing is said. */
export function checkRules(profile: Profile, knownRules: readonly string[] | undefined, sink: Sink): void {
  if (knownRules === undefined) return;
  for (const rule of Object.keys(profile.severities)) {
    if (!knownRules.includes(rule)) sink({ kind: "unknown-rule", path: ["severities", rule], rule });
  }
  for (const [index, rule] of (profile.notWaivable ?? []).entries()) {
    if (!knownRules.includes(rule)) sink({ kind: "unknown-rule", path: ["notWaivable", index], rule });
  }
}
