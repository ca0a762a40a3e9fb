import type { CellRef } from "../../../workbook";
import type { StampState } from "../../stamp";
import type { Waiver, Waiving } from "../../waivers";

/** What somebody answered for by name: the stamp, and what was waived. */
export interface OnRecord {
  readonly stamp: StampState;
  /** Those that count, in the order of the findings, then the others. */
  readonly waivers: readonly WaiverLine[];
}

export interface WaiverLine {
  readonly waiver: Waiver;
  readonly state: "counts" | Waiving["idle"][number]["why"];
  /** Where the finding is now. */
  readonly at: CellRef | null;
}

export function onRecord({ waived, idle }: Waiving, stamp: StampState): OnRecord {
  const places = new Map<Waiver, CellRef | null>();
  for (const [finding, waiver] of waived) if (!places.has(waiver)) places.set(waiver, finding.at);
  const counting = [...places].map(([waiver, at]): WaiverLine => ({ waiver, state: "counts", at }));
  return { stamp, waivers: [...counting, ...idle.map(({ waiver, why }): WaiverLine => ({ waiver, state: why, at: null }))] };
}
