import { HIGHLIGHT_RECORD_KEY, guardedFormula, readHighlightRecord, writeHighlightRecord } from "../../../workbook/highlights";
import type { Highlight, HighlightLook, HighlightsEdit, Plan } from "../../../workbook/plan";
import { type Snapshot, sheetNamed } from "../../../workbook/snapshot";
import { Fault } from "../fault";
import type { Package } from "../package/package";
import { relationOfType } from "../package/relations";
import { readWorkbookParts, type WorkbookParts } from "../read/workbook";
import { XmlText } from "../xml/tree";
import { contentHash } from "./hash";
import { dxfTexts, dxfXml, isSwitchSet, namedDxfs, withDxfs, withSwitch, withoutDxfs, withoutSwitch } from "./highlights-parts";
import { RulesOfSheet, sqrefOf } from "./highlights-rules";
import type { Session } from "./session";

/** Of several in a plan the last counts; `null` where it says nothing about highlights. */
export function highlightsOf(plan: Plan): HighlightsEdit | null {
  return plan.edits.findLast((edit): edit is HighlightsEdit => edit.kind === "highlights") ?? null;
}

/**
 * Brings the highlights of a workbook to what the edit says, in two steps: this one refuses what cannot be and notes in our memory what will stand; what it
 * gives writes the parts, after everything else of the plan. Rules that stand already are left alone; else all of ours are taken out, by their guard, and
 * the wanted ones put in behind the user's.
 * @throws Fault sheet-absent, sheet-protected
 */
export function prepareHighlights(session: Session, { highlights }: HighlightsEdit, snapshot: Snapshot): () => void {
  const wanted = highlights.filter(({ areas }) => areas.length > 0);
  const same = stands(session.file, wanted);
  if (!same) refuseImpossible(session.workbook(), wanted, snapshot);
  note(session.entries, highlights, same);
  return same ? () => undefined : () => rewrite(session, wanted);
}

/** The record keeps the ids that Excel gave to the rules, as long as they are the same rules. */
function note(entries: Map<string, string>, highlights: readonly Highlight[], same: boolean): void {
  const hash = highlights.length === 0 ? null : contentHash(JSON.stringify(highlights));
  const known = readHighlightRecord(Object.fromEntries(entries));
  if (same && hash !== null && known.hash === hash && !known.left) return;
  const record = writeHighlightRecord({ hash, ids: null, generation: 1, left: false });
  if (record === null) entries.delete(HIGHLIGHT_RECORD_KEY);
  else entries.set(HIGHLIGHT_RECORD_KEY, record);
}

function refuseImpossible({ sheets }: WorkbookParts, highlights: readonly Highlight[], snapshot: Snapshot): void {
  for (const { sheet } of highlights) {
    if (!sheets.some(({ name }) => name === sheet)) throw new Fault({ kind: "sheet-absent", sheet });
    if (sheetNamed(snapshot, sheet)?.protected) throw new Fault({ kind: "sheet-protected", sheet });
  }
}

/** Every wanted rule stands as we write it, in its order, no other rule of ours does, and the switch is on. */
function stands(file: Package, wanted: readonly Highlight[]): boolean {
  const workbook = readWorkbookParts(file);
  if (!isSwitchSet(workbook.part, file.text(workbook.part), wanted.length > 0)) return false;
  const styles = stylesOf(file, workbook);
  const known = styles === null ? null : new XmlText(styles, file.text(styles));
  const dxfs = known === null ? [] : dxfTexts(known);
  const look = (highlight: Highlight): string => dxfXml(highlight.look, known?.prefix ?? "");
  return workbook.sheets.every(({ name, part }) => {
    const rules = wanted.filter(({ sheet }) => sheet === name);
    const { standing } = new RulesOfSheet(part, file.text(part));
    return (
      standing.length === rules.length &&
      rules.every((rule, index) => {
        const { sqref, formula, dxfId } = standing[index] ?? { sqref: "", formula: "", dxfId: null };
        return sqref === sqrefOf(rule) && formula === guardedFormula(rule) && dxfId !== null && dxfs[dxfId] === look(rule);
      })
    );
  });
}

function rewrite(session: Session, wanted: readonly Highlight[]): void {
  const { file } = session;
  const workbook = session.workbook();
  const used = removeRules(file, workbook);
  const styles = stylesOf(file, workbook);
  if (styles !== null)
    file.setText(
      styles,
      withoutDxfs(styles, file.text(styles), used, (ids) => namedDxfs(file, ids)),
    );
  file.setText(workbook.part, withoutSwitch(workbook.part, file.text(workbook.part)));
  if (wanted.length === 0) return;
  const ids = addLooks(session, wanted);
  for (const { name, part } of workbook.sheets) {
    const rules = wanted.filter(({ sheet }) => sheet === name);
    if (rules.length === 0) continue;
    const numbers = rules.map(({ look }) => ids.get(look) ?? 0);
    file.setText(part, new RulesOfSheet(part, file.text(part)).with(rules, numbers));
  }
  file.setText(workbook.part, withSwitch(workbook.part, file.text(workbook.part)));
}

/** Gives the numbers of the differential formats that our rules used. */
function removeRules(file: Package, { sheets }: WorkbookParts): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { part } of sheets) {
    const rules = new RulesOfSheet(part, file.text(part));
    if (rules.standing.length === 0) continue;
    for (const { dxfId } of rules.standing) if (dxfId !== null) used.add(dxfId);
    file.setText(part, rules.without());
  }
  return used;
}

/** One differential format for each look, in the order in which the looks are first met. */
function addLooks(session: Session, wanted: readonly Highlight[]): ReadonlyMap<HighlightLook, number> {
  const looks = [...new Set(wanted.map(({ look }) => look))];
  const part = session.findStyles();
  const { xml, first } = withDxfs(part, session.file.text(part), looks);
  session.file.setText(part, xml);
  return new Map(looks.map((look, index) => [look, first + index]));
}

function stylesOf(file: Package, { relations }: WorkbookParts): string | null {
  const part = relationOfType(relations, "styles")?.target;
  return part !== undefined && file.has(part) ? part : null;
}
