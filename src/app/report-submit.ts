import type { StampState } from "../core/stamp";
import type { Waiver, Waiving } from "../core/waivers";
import { cellName } from "../workbook";
import type { ReportStamp, ReportWaiver } from "./report";

/** Those that count, in the order of the findings, then the others. */
export function waiversOf({ waived, idle }: Waiving): readonly ReportWaiver[] {
  const counting = [...new Set(waived.values())];
  return [...counting.map((waiver) => waiverOf(waiver, "counts")), ...idle.map(({ waiver, why }) => waiverOf(waiver, why))];
}

function waiverOf({ rule, sheet, cell, indicator, component, reason, role, date }: Waiver, state: ReportWaiver["state"]): ReportWaiver {
  return { rule, sheet, cell, indicator, component, reason, role, date, state };
}

export function stampOf({ state, stamp, changes, earlier }: StampState): ReportStamp {
  return {
    state,
    at: stamp?.at ?? null,
    role: stamp?.role ?? null,
    framework: stamp?.framework ?? null,
    profile: stamp?.profile ?? null,
    agency: stamp?.agency ?? null,
    hash: stamp?.hash ?? null,
    changes: changes.map(({ subject, role, what, at }) => ({
      indicator: subject,
      column: role,
      what,
      sheet: at?.sheet ?? null,
      cell: what === "removed" || at === null ? null : cellName(at),
    })),
    earlier,
  };
}
