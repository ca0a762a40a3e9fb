import type { Profile } from "../../framework";
import { cellAt, cellName, sheetNamed, type Snapshot } from "../../workbook";
import type { Finding } from "../rules/finding";
import { saidByContent, shortDigest } from "../stamp";
import { sameSubject, subjectKey, type Waiver } from "./waiver";

/** Without a table there is nothing to answer for, nor in a file that cannot be read; a change after the check is stamped again, not waived. */
const NEVER: ReadonlySet<string> = new Set(["no-table", "file-unreadable", "changed-after-check"]);

/** Whether a rule's findings may be waived under this profile. */
export function mayWaive(rule: string, profile: Profile): boolean {
  return !NEVER.has(rule) && !(profile.notWaivable ?? []).includes(rule);
}

/** A waiver of this finding as it stands in this workbook. */
export function waiverOf(finding: Finding, snapshot: Snapshot, said: Pick<Waiver, "reason" | "role" | "date">): Waiver {
  const { rule, indicator, component, sheet, at } = finding;
  return { rule, indicator, component, sheet, cell: at && cellName(at), content: contentOf(finding, snapshot), ...said };
}

export interface Waiving {
  /** The findings that somebody answers for. */
  readonly waived: ReadonlyMap<Finding, Waiver>;
  /** Waivers that meet no finding: `changed` where the finding is still there but something else stands in its cell, else it was mended. */
  readonly idle: readonly { readonly waiver: Waiver; readonly why: "changed" | "mended" | "forbidden" }[];
}

/** Holds the waivers of a workbook against its findings. */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], snapshot: Snapshot, profile: Profile): Waiving {
  if (waivers.length === 0) return { waived: new Map(), idle: [] };
  const waived = new Map<Finding, Waiver>();
  const open = new Set<string>();
  const used = new Set<Waiver>();
  for (const finding of findings) {
    const found = waiverFor(finding, waivers, snapshot, profile);
    if (found === null) open.add(subjectKey(finding));
    else {
      waived.set(finding, found);
      used.add(found);
    }
  }
  const idle = waivers.filter((waiver) => !used.has(waiver));
  return { waived, idle: idle.map((waiver) => ({ waiver, why: whyIdle(waiver, open, profile) })) };
}

/** The last one that was given counts. */
function waiverFor(finding: Finding, waivers: readonly Waiver[], snapshot: Snapshot, profile: Profile): Waiver | null {
  const subject = subjectKey(finding);
  const about = waivers.filter((waiver) => subjectKey(waiver) === subject);
  if (about.length === 0 || !mayWaive(finding.rule, profile)) return null;
  const content = contentOf(finding, snapshot);
  return about.filter((waiver) => waiver.content === content).at(-1) ?? null;
}

function whyIdle(waiver: Waiver, open: ReadonlySet<string>, profile: Profile): "changed" | "mended" | "forbidden" {
  if (!open.has(subjectKey(waiver))) return "mended";
  return mayWaive(waiver.rule, profile) ? "changed" : "forbidden";
}

/** The waivers with this one in the place of what was said of the same finding before. */
export function withWaiver(waivers: readonly Waiver[], waiver: Waiver): readonly Waiver[] {
  return [...waivers.filter((other) => !sameSubject(other, waiver)), waiver];
}

export function withoutWaiver(waivers: readonly Waiver[], waiver: Waiver): readonly Waiver[] {
  return waivers.filter((other) => !sameSubject(other, waiver));
}

/** What stands in the finding's cell, and what else the rule looked at: last year's value, a target. Places and the day of the check are left out. */
function contentOf({ at, facts }: Finding, snapshot: Snapshot): string {
  const sheet = at && sheetNamed(snapshot, at.sheet);
  const cell = sheet && cellAt(sheet, at.row, at.column);
  return shortDigest(JSON.stringify([saidByContent(cell?.content ?? null), facts], withoutPlaces));
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === "today") return undefined;
  if (typeof value === "number") return Number(value.toPrecision(12));
  const isPlace = typeof value === "object" && value !== null && "sheet" in value && "row" in value && "column" in value;
  return isPlace ? undefined : value;
}
