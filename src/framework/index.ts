import hanoi2024 from "./profiles/hanoi-2024.json";
import pii2024 from "./frameworks/pii-2024.json";
import type { Bilingual, Framework, Profile } from "./types";

export * from "./types";
export * from "./tree";
export * from "./effective";

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

export const FRAMEWORKS: readonly Shipped<Framework>[] = [shipped(pii2024, (json) => json as Framework)];

export const PROFILES: readonly Shipped<Profile>[] = [shipped(hanoi2024, (json) => json as Profile)];

/** A shipped framework; `null` if there is none of this id. */
export function frameworkById(id: string): Framework | null {
  return FRAMEWORKS.find((entry) => entry.id === id)?.load() ?? null;
}

/** A shipped profile; `null` if there is none of this id. */
export function profileById(id: string): Profile | null {
  return PROFILES.find((entry) => entry.id === id)?.load() ?? null;
}
