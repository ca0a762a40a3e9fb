import { effectiveIndicator, leavesOf, nodeByCode, pathOf, type Framework, type FrameworkNode, type Profile } from "../../../framework";

/** One row of a form: a heading of the tree, or a number to report. */
export type FormRow =
  | { readonly kind: "heading"; readonly code: string; readonly name: string; readonly depth: number }
  | {
      readonly kind: "indicator";
      readonly indicator: string;
      readonly component: string | null;
      readonly name: string;
      readonly unit: string;
      /** The target that the profile names for its year, verbatim; `""`: none. */
      readonly target: string;
      /** How the number is supplied in this place. */
      readonly supply: "local" | "central";
      /** Names of those who lead it. */
      readonly agencies: readonly string[];
    };

/**
 * What an agency (or, with `null`, the whole province) is to report, in the order of the framework, under its pillars and sub-pillars. An agency
 * that leads a whole theme has all of the theme's indicators. Empty for an agency that leads nothing.
 */
export function formRows(framework: Framework, profile: Profile, agency: string | null): readonly FormRow[] {
  const rows: FormRow[] = [];
  const said = new Set<string>();
  for (const leaf of leavesOf(framework)) {
    const numbers = numbersOf(framework, profile, agency, leaf);
    if (numbers.length === 0) continue;
    rows.push(...headingsOf(framework, leaf, said), ...numbers);
  }
  return rows;
}

/** The headings above a leaf that were not written yet: roots and sides are no part of a form. */
function headingsOf(framework: Framework, leaf: FrameworkNode, said: Set<string>): FormRow[] {
  const above = pathOf(framework, leaf.code).slice(1).reverse();
  return above.flatMap((node, depth): FormRow[] => {
    if (!/^\d/.test(node.code) || said.has(node.code)) return [];
    said.add(node.code);
    return [{ kind: "heading", code: node.code, name: node.name.vi, depth }];
  });
}

function numbersOf(framework: Framework, profile: Profile, agency: string | null, leaf: FrameworkNode): FormRow[] {
  const indicator = effectiveIndicator(framework, profile, leaf.code);
  if (indicator === null) return [];
  const parts = indicator.components.length === 0 ? [null] : indicator.components.map(({ id }) => id);
  const mine = parts.filter((part) => agency === null || leadersOf(framework, profile, leaf.code, part).some(({ id }) => id === agency));
  // Where all parts of an indicator are asked for, they stand under its name; one part alone bears the name with itself.
  const under = mine.length > 1;
  const rows = mine.map((component): FormRow => ({
    kind: "indicator",
    indicator: leaf.code,
    component,
    name: nameOf(leaf, component, under),
    unit: indicator.unit?.value ?? "",
    target: component === null ? targetOf(profile, leaf.code) : "",
    supply: indicator.supply.value,
    agencies: leadersOf(framework, profile, leaf.code, component).map(({ name }) => name),
  }));
  return under ? [{ kind: "heading", code: leaf.code, name: leaf.name.vi, depth: pathOf(framework, leaf.code).length - 1 }, ...rows] : rows;
}

/** The agencies that lead an indicator, or a theme above it. */
function leadersOf(framework: Framework, profile: Profile, code: string, component: string | null): Profile["agencies"] {
  const path = new Set(pathOf(framework, code).map((node) => node.code));
  const ids = profile.leads
    .filter(({ role, node }) => role === "lead" && path.has(node) && nodeByCode(framework, node)?.parent !== null)
    .filter((lead) => lead.component === null || component === null || lead.component === component)
    .map((lead) => lead.agency);
  return profile.agencies.filter(({ id }) => ids.includes(id));
}

function nameOf(leaf: FrameworkNode, component: string | null, under: boolean): string {
  const part = leaf.indicator?.components.find(({ id }) => id === component);
  if (part === undefined) return leaf.name.vi;
  return under ? part.name.vi : `${leaf.name.vi} – ${part.name.vi}`;
}

function targetOf({ targets, year }: Profile, code: string): string {
  const mine = targets.filter((target) => target.node === code && (target.component ?? null) === null);
  return (mine.find((target) => target.year === year) ?? mine.find((target) => target.year === null))?.text ?? "";
}
