import type { Bilingual } from "../../../framework";
import type { OwnedSheet, OwnedSheetName, Plan, SheetEdit } from "../../../workbook";
import { scoreInputs } from "../../score";
import { agencySheet } from "./agencies";
import type { HeadFacts } from "./heading";
import type { Drawing } from "./drawing";
import { methodLayout, methodNotes, methodSheet } from "./method";
import type { Summary } from "./model";
import { overviewSheet, treeHeaderRow } from "./overview";
import { AGENCY_SHEET, METHOD_SHEET, OVERVIEW_SHEET, type Places } from "./places";
import { summaryOf, type Judged } from "./summary";
import { SUMMARY_WORDS } from "./words";

/**
 * The three summary sheets as live formulas over the user's own cells, with the results of the core beside each: overview, agencies,
 * method. What the user entered on the sheet of the method is read back and kept. Pure; the same workbook, profile and day give the same plan.
 */
export function summaryPlan(judged: Judged, language: keyof Bilingual): Plan {
  const drawing = drawingOf(judged, language);
  return {
    edits: [
      sheet(OVERVIEW_SHEET, overviewSheet(drawing)),
      sheet(AGENCY_SHEET, agencySheet(drawing)),
      sheet(METHOD_SHEET, methodSheet(drawing)),
    ],
  };
}

function sheet(name: OwnedSheetName, content: OwnedSheet): SheetEdit {
  return { kind: "sheet", sheet: name, content };
}

function drawingOf(judged: Judged, language: keyof Bilingual): Drawing {
  const summary = summaryOf(judged, language);
  const { profile } = judged;
  const bare = {
    summary,
    // With the components that are stated one by one as nodes of their own.
    framework: scoreInputs(judged).framework,
    profile,
    head: headOf(judged),
    year: profile.year,
    words: SUMMARY_WORDS[language],
    language,
  };
  const places = placesOf(summary, treeHeaderRow(summary, bare.framework), methodNotes(bare).length);
  return { ...bare, places };
}

function headOf({ snapshot, profile, agency, today }: Judged): HeadFacts {
  return { file: snapshot.file, place: profile.place.name, agency: agency?.name ?? null, profile: profile.title, madeOn: today };
}

function placesOf(summary: Summary, treeHeader: number, notes: number): Places {
  const layout = methodLayout(summary, notes);
  const shown = summary.rows.filter((row) => row.shown);
  return {
    overview: new Map(shown.map(({ order }, index) => [order, treeHeader + 1 + index])),
    method: (order) => layout.nodes + 1 + order,
    repeat: (index) => layout.repeats + 1 + index,
    threshold: new Map(summary.levels.map(({ id }, index) => [id, layout.thresholds + 2 + index])),
  };
}
