import hanoiStrategy2030 from "./frameworks/hanoi-strategy-2030.json";
import pii2024 from "./frameworks/pii-2024.json";
import { parseFramework, parseProfile } from "./parse";
import bacgiang2024 from "./profiles/bacgiang-2024.json";
import hanoi2024 from "./profiles/hanoi-2024.json";
import hanoiStrategyProfile from "./profiles/hanoi-strategy-2030.json";
import ninhbinh2026 from "./profiles/ninhbinh-2026.json";
import { placeText } from "./path";
import type { Fault } from "./faults";
import type { Bilingual, Framework, Profile } from "./types";

export * from "./types";
export * from "./methods";
export * from "./faults";
export * from "./parse";
export * from "./tree";
export * from "./effective";
export { sentenceOf } from "./sentences";

/** A framework or profile that comes with the product: its id and title at once, the rest when it is first asked for. */
export interface Shipped<Kind> {
  readonly id: string;
  readonly title: Bilingual;
  readonly load: () => Kind;
}

function shipped<Kind>(json: { id: string; title: Bilingual }, read: (json: unknown) => Kind): Shipped<Kind> {
  let kept: Kind | undefined;
  return { id: json.id, title: json.title, load: () => (kept ??= read(json)) };
}

/** What is shipped has no faults (a test holds it so); a fault here is our bug. */
function broken(faults: readonly Fault[]): Error {
  return new Error(`A shipped file has faults: ${faults.map(({ kind, path }) => `${kind} at ${placeText(path)}`).join("; ")}`);
}

function readFramework(json: unknown): Framework {
  const parsed = parseFramework(json);
  if (!parsed.ok) throw broken(parsed.faults);
  return parsed.framework;
}

function shippedProfile(json: { id: string; title: Bilingual; framework: string }): Shipped<Profile> {
  return shipped(json, () => {
    const framework = frameworkById(json.framework);
    if (framework === null) throw new Error(`A shipped profile has no framework: ${json.id}`);
    const parsed = parseProfile(json, framework);
    if (!parsed.ok) throw broken(parsed.faults);
    return parsed.profile;
  });
}

export const FRAMEWORKS: readonly Shipped<Framework>[] = [pii2024, hanoiStrategy2030].map((json) => shipped(json, readFramework));

export const PROFILES: readonly Shipped<Profile>[] = [hanoi2024, bacgiang2024, ninhbinh2026, hanoiStrategyProfile].map(shippedProfile);

/** A shipped framework; `null` if there is none of this id. */
export function frameworkById(id: string): Framework | null {
  return FRAMEWORKS.find((entry) => entry.id === id)?.load() ?? null;
}

/** A shipped profile; `null` if there is none of this id. */
export function profileById(id: string): Profile | null {
  return PROFILES.find((entry) => entry.id === id)?.load() ?? null;
}
