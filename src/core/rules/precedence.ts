import { RULES, type RuleId } from "./catalogue";
import type { Finding, FindingOf } from "./finding";
import { isWithin } from "./out-of-range";

/** How near a finding must be to another one to be silenced by it; `indicator`: about the same indicator (and component) on the same sheet. */
type Reach = "cell" | "row" | "indicator" | "sheet" | "workbook";
const REACHES: readonly Reach[] = ["cell", "row", "indicator", "sheet", "workbook"];

interface Precedence {
  readonly winner: RuleId;
  readonly reach: Reach;
  /** `null`: every other rule. */
  readonly silences: readonly RuleId[] | null;
  readonly when?: (winner: Finding, loser: Finding) => boolean;
  /** The fault is as grave as what is silenced. */
  readonly inherits?: true;
}

interface Terms<Winner extends RuleId, Loser extends RuleId> {
  readonly when?: (winner: FindingOf<Winner>, loser: FindingOf<Loser>) => boolean;
  readonly inherits?: true;
}

function entry<Winner extends RuleId, Loser extends RuleId>(
  winner: Winner,
  reach: Reach,
  silences: readonly Loser[] | null,
  { when, ...rest }: Terms<Winner, Loser> = {},
): Precedence {
  // Asked only of findings of these two rules.
  const asked = when as ((winner: Finding, loser: Finding) => boolean) | undefined;
  return { winner, reach, silences, ...rest, ...(asked === undefined ? {} : { when: asked }) };
}

const TEXTS = ["decomposed-text", "legacy-encoding", "invisible-characters"] as const;
const COMPARED = ["percent-as-fraction", "scale-slip", "implausible-change", "unchanged-value", "parts-mismatch", "below-target"] as const;

/** One fault gives one finding, at the cell where it is mended. Each line: what a finding of this rule makes needless. */
const PRECEDENCE: readonly Precedence[] = [
  // A second row is deleted, not mended: nothing else in it is worth telling.
  entry("duplicate-indicator", "row", null),
  entry("name-mismatch", "row", ["duplicate-indicator"], { inherits: true }),
  entry("name-mismatch", "workbook", ["missing-indicator"], {
    when: (name, missing) => name.facts.likely?.code === missing.indicator,
    inherits: true,
  }),
  entry("wrong-agency", "sheet", ["not-assigned"], { when: (wrong) => wrong.facts.where === "table" }),
  entry("wrong-agency", "workbook", ["missing-indicator"], {
    when: ({ facts }, missing) => facts.where === "table" && missing.facts.agency?.id === facts.named.id,
  }),

  entry("code-as-date", "cell", ["code-format", ...TEXTS]),
  entry("code-format", "cell", TEXTS),
  entry("unknown-code", "cell", TEXTS),
  entry("name-mismatch", "cell", TEXTS),

  // A blank row is one fault; what it lacks beside the value follows when it is filled.
  entry("value-missing", "indicator", ["evidence-missing", "target-missing"]),
  entry("value-placeholder", "indicator", ["evidence-missing", "target-missing"]),
  entry("formula-error", "cell", ["value-missing", "not-a-number", "out-of-range", "target-missing", ...COMPARED]),
  entry("value-as-date", "cell", ["out-of-range", ...COMPARED]),
  entry("not-a-number", "cell", ["formula-like-text", ...TEXTS]),
  entry("value-placeholder", "cell", ["formula-like-text", ...TEXTS]),
  // A comparison with last year waits until the number is typed as one.
  entry("number-as-text", "cell", ["implausible-change", "formula-like-text", ...TEXTS]),
  entry("ambiguous-number", "cell", ["formula-like-text", ...TEXTS]),

  entry("unit-mismatch", "indicator", ["scale-slip"], { when: (unit) => unit.facts.kind === "scale" }),
  entry("unit-mismatch", "indicator", ["out-of-range"], {
    when: ({ facts }, range) => facts.factor !== null && isWithin(range.facts.value * facts.factor, range.facts),
    inherits: true,
  }),
  entry("percent-as-fraction", "cell", ["scale-slip", "implausible-change", "parts-mismatch", "below-target"]),
  entry("percent-as-fraction", "cell", ["out-of-range"], {
    when: (percent, range) => isWithin(percent.facts.likely, range.facts),
    inherits: true,
  }),
  entry("scale-slip", "cell", ["implausible-change", "below-target"]),
  entry("scale-slip", "cell", ["out-of-range"], { when: (slip, range) => isWithin(slip.facts.likely, range.facts), inherits: true }),
  entry("out-of-range", "cell", ["implausible-change", "below-target"]),

  // They stand at the part that holds the fault, the placeholder at the whole evidence.
  entry("evidence-unissued", "indicator", ["evidence-placeholder"]),
  entry("evidence-local-path", "indicator", ["evidence-placeholder"]),
  entry("evidence-placeholder", "cell", TEXTS),
  entry("legacy-encoding", "cell", ["decomposed-text", "invisible-characters"]),
  // Its fix composes the letters as well.
  entry("invisible-characters", "cell", ["decomposed-text"]),
];

/**
 * The findings that remain when each fault is told once. What is silenced still silences: the fault behind it is the same. Where the
 * winner only explains a graver finding (a value out of range because of a slipped decimal mark), it takes over that gravity.
 */
export function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  const once = distinct(findings);
  const claims = claimsOf(once);
  const silenced = new Set<Finding>();
  const raised = new Map<Finding, Finding["severity"]>();
  for (const loser of once) {
    for (const { winner, precedence } of claimsOn(claims, loser)) {
      silenced.add(loser);
      if (precedence.inherits && isGraver(loser.severity, raised.get(winner) ?? winner.severity)) raised.set(winner, loser.severity);
    }
  }
  return once
    .filter((finding) => !silenced.has(finding))
    .map((finding) => ({ ...finding, severity: raised.get(finding) ?? finding.severity }));
}

interface Claim {
  readonly winner: Finding;
  readonly precedence: Precedence;
}

function claimsOf(findings: readonly Finding[]): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const winner of findings) {
    for (const precedence of PRECEDENCE) {
      const key = precedence.winner === winner.rule ? keyOf(winner, precedence.reach) : null;
      if (key !== null) claims.set(key, [...(claims.get(key) ?? []), { winner, precedence }]);
    }
  }
  return claims;
}

function claimsOn(claims: ReadonlyMap<string, readonly Claim[]>, loser: Finding): readonly Claim[] {
  return REACHES.flatMap((reach) => {
    const key = keyOf(loser, reach);
    const near = key === null ? [] : (claims.get(key) ?? []);
    return near.filter(({ winner, precedence: { silences, when } }) => {
      const named = silences === null ? loser.rule !== winner.rule : silences.includes(loser.rule);
      return named && winner !== loser && (when === undefined || when(winner, loser));
    });
  });
}

/** `null` where the finding has no place of that kind. */
function keyOf({ at, sheet, indicator, component }: Finding, reach: Reach): string | null {
  if (reach === "workbook") return "workbook";
  if (sheet === null) return null;
  if (reach === "sheet") return JSON.stringify(["sheet", sheet]);
  if (reach === "indicator") return indicator === null ? null : JSON.stringify(["indicator", sheet, indicator, component]);
  if (at === null) return null;
  return JSON.stringify(reach === "row" ? ["row", at.sheet, at.row] : ["cell", at.sheet, at.row, at.column]);
}

/** Rules on cells that may be merged over several indicators: what is wrong there is wrong once. That a target is missed is each indicator's own news. */
function isOnSharedCell(rule: RuleId): boolean {
  const { group } = RULES[rule];
  return group === "evidence" || (group === "target" && rule !== "below-target");
}

/** The same thing said twice at one place (two tables under one wrong title, a cell merged over two indicators) is told once, as gravely as it is for any. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const told = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, at, sheet, indicator, component, facts } = finding;
    const whose = isOnSharedCell(rule) && at !== null ? [] : [indicator, component];
    const key = JSON.stringify([rule, sheet, at?.row, at?.column, "role" in facts ? facts.role : null, ...whose]);
    const before = told.get(key);
    if (!before || isGraver(finding.severity, before.severity)) told.set(key, finding);
  }
  return [...told.values()];
}

const GRAVITY = { note: 0, warning: 1, error: 2 } as const;
function isGraver(a: Finding["severity"], b: Finding["severity"]): boolean {
  return GRAVITY[a] > GRAVITY[b];
}
