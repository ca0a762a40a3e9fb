import { sheetNamed, type CellRef, type Highlight, type HighlightsEdit } from "../../../workbook";
import type { CheckContext } from "../../rules/context";
import type { Finding } from "../../rules/finding";
import { joinedAreas } from "./areas";
import { liveMarks } from "./live";
import { LOOK_ORDER, written, type Mark } from "./mark";
import { markOfFinding } from "./told";

interface HighlightPlan {
  readonly edit: HighlightsEdit;
  /** Sheets that are protected and bear findings: nothing is marked there. */
  readonly protectedSheets: readonly string[];
}

/** So many areas a rule; what they are called stays far below the length that hosts take. */
const MOST_AREAS = 200;

/**
 * The highlights of a judgement: rules that follow the cells for missing values, missing evidence and missed targets, still ones for all other findings at
 * their cells. Most severe first, so that each cell has one look. Cells of one column with the same condition share a rule, and the rule reads for the first
 * of them; cells that are marked in any case share one per look.
 */
export function planHighlights(context: CheckContext, findings: readonly Finding[]): HighlightPlan {
  const marks = marksOf(context, findings);
  const isProtected = (name: string): boolean => sheetNamed(context.snapshot, name)?.protected === true;
  const protectedSheets = new Set(marks.map(({ at }) => at.sheet).filter(isProtected));
  const highlights = rulesOf(marks.filter(({ at }) => !protectedSheets.has(at.sheet)));
  return { edit: { kind: "highlights", highlights: inTabs(highlights, context) }, protectedSheets: [...protectedSheets] };
}

function marksOf(context: CheckContext, findings: readonly Finding[]): readonly Mark[] {
  const told = new Set(findings.flatMap(({ rule, at }) => (at === null ? [] : [`${rule} ${cellKey(at)}`])));
  // What holds and is not told is silenced by a graver fault of the same row: it is no news there.
  const live = liveMarks(context).filter((mark) => !mark.holds || told.has(`${mark.rule} ${cellKey(mark.at)}`));
  const shown = new Set(live.filter(({ shows }) => shows).map(({ rule, at }) => `${rule} ${cellKey(at)}`));
  const still = findings.filter(({ rule, at }) => at === null || !shown.has(`${rule} ${cellKey(at)}`)).flatMap(markOfFinding);
  return withoutHidden([...live, ...still]);
}

/** A mark that never shows, because one that always shows is more severe, is left out; so is a mark given twice. */
function withoutHidden(marks: readonly Mark[]): readonly Mark[] {
  const always = new Map<string, number>();
  for (const { at, look, when } of marks) {
    const rank = LOOK_ORDER.indexOf(look);
    if (when === null) always.set(cellKey(at), Math.min(always.get(cellKey(at)) ?? LOOK_ORDER.length, rank));
  }
  const once = new Map(marks.map((mark) => [`${mark.look} ${mark.when ?? ""} ${cellKey(mark.at)}`, mark]));
  return [...once.values()].filter(({ at, look, when }) => {
    const covered = always.get(cellKey(at)) ?? LOOK_ORDER.length;
    const rank = LOOK_ORDER.indexOf(look);
    return when === null ? rank === covered : rank < covered;
  });
}

function rulesOf(marks: readonly Mark[]): readonly Highlight[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = JSON.stringify([mark.at.sheet, mark.look, mark.when, mark.when === null ? 0 : mark.at.column]);
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return LOOK_ORDER.flatMap((look) => [...groups.values()].filter(([first]) => first?.look === look)).flatMap(highlightsOfGroup);
}

function highlightsOfGroup(group: readonly Mark[]): readonly Highlight[] {
  const [first] = group;
  if (first === undefined) return [];
  const areas = joinedAreas(group.map(({ at }) => at));
  const parts = Array.from({ length: Math.ceil(areas.length / MOST_AREAS) }, (_, index) =>
    areas.slice(index * MOST_AREAS, (index + 1) * MOST_AREAS),
  );
  return parts.map((part) => ({
    sheet: first.at.sheet,
    areas: part,
    condition: first.when === null ? null : written(first.when, part[0]?.top ?? first.at.row),
    look: first.look,
  }));
}

/** Sheet by sheet, in the order of the tabs; inside a sheet as given. */
function inTabs(highlights: readonly Highlight[], { snapshot }: CheckContext): readonly Highlight[] {
  return snapshot.sheets.flatMap(({ name }) => highlights.filter(({ sheet }) => sheet === name));
}

function cellKey({ sheet, row, column }: CellRef): string {
  return `${row}:${column}:${sheet}`;
}
