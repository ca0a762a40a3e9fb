import { nodeByCode } from "./tree";
import type { Framework, FrameworkNode, Indicator, Marked, Override, Profile } from "./types";

function overridden<Value>(given: Marked<Value>, value: Value | undefined, profile: Profile): Marked<Value> {
  return value === undefined ? given : { value, mark: "confirmed", source: profile.id };
}

function overrideOf(profile: Profile, code: string): Override | undefined {
  return Object.hasOwn(profile.overrides, code) ? profile.overrides[code] : undefined;
}

/**
 * The indicator as this profile has it: supply and evidence of the profile win over those of the framework.
 * A place that says an indicator is local without saying anything of evidence gets the evidence rule that goes with it (local: required, central: none).
 * `null` if the code does not exist or is not an indicator.
 */
export function effectiveIndicator(framework: Framework, profile: Profile, code: string): Indicator | null {
  const indicator = nodeByCode(framework, code)?.indicator ?? null;
  const override = overrideOf(profile, code);
  if (indicator === null || override === undefined) return indicator;
  const moved = override.supply !== undefined && override.supply !== indicator.supply.value;
  const evidence = override.evidence ?? (moved ? (override.supply === "local" ? "required" : "none") : undefined);
  return {
    ...indicator,
    supply: overridden(indicator.supply, override.supply, profile),
    evidence: overridden(indicator.evidence, evidence, profile),
  };
}

/** The weight of a node among its siblings as this profile has it. */
export function effectiveWeight(profile: Profile, node: FrameworkNode): Marked<number> {
  return overridden(node.weight, overrideOf(profile, node.code)?.weight, profile);
}
