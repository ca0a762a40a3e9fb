import type { Judgement } from "../../app";

/** Whoever answered last in this workbook most likely answers again; `""`: nobody yet. */
export function lastRole({ waiving, stamp }: Judgement): string {
  const waivers = [...waiving.idle.map(({ waiver }) => waiver), ...waiving.waived.values()];
  return waivers.at(-1)?.role ?? stamp.stamp?.role ?? stamp.earlier.at(-1)?.role ?? "";
}
