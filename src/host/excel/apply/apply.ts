import type { Plan } from "../../../workbook/plan";
import { ok, refused, type HostError, type Result } from "../../../workbook/port";
import { rangeOf } from "../read/blocks";
import { applyWithHighlights, highlightsOf } from "../highlights/apply";
import { journalText, journalXml } from "../journal/journal";
import { recover } from "../journal/recover";
import { hostErrorOf, inExcel } from "../refusal";
import { type Before, nameKey, readBefore } from "./before";
import { type Changes, changesOf, isNothing } from "./changes";
import { enterCell, entered } from "./enter";
import { writeOwned } from "./owned";
import { putBack } from "./put-back";
import type { Tail } from "./tail";

/** Refusals of a whole request: Excel has done nothing of it. Assumed; what is put back all the same does no harm. */
const WHOLE: ReadonlySet<HostError["kind"]> = new Set<HostError["kind"]>([
  "cell-editing",
  "session-lost",
  "payload-too-large",
  "host-busy",
]);

/**
 * Applies a plan in three round trips: two to read what it touches, one to write. Excel carries out a batch action by action and keeps what it did
 * before it broke off; so when the third trip is refused, everything that the plan touches is put back as it stood.
 */
export async function applyPlan(plan: Plan): Promise<Result<void, HostError>> {
  if (plan.edits.length === 0) return ok(undefined);
  const highlights = highlightsOf(plan);
  return highlights ? applyWithHighlights(plan, highlights, applyEdits) : applyEdits(plan);
}

async function applyEdits(plan: Plan, tail?: Tail): Promise<Result<void, HostError>> {
  if (plan.edits.length === 0) return ok(undefined);
  const tried = await inExcel(async (context) => {
    const before = await readBefore(context, plan, tail?.own ?? null);
    if (before.isHalfWritten) return { isHalfWritten: true as const };
    const changes = changesOf(plan, before);
    if (isNothing(changes) && !tail) return null;
    write(context, changes, before, tail);
    try {
      await context.sync();
    } catch (error) {
      const refusal = hostErrorOf(error);
      if (!refusal) throw error;
      return { before, changes, refusal };
    }
    return null;
  });
  if (!tried.ok || tried.value === null) return tried.ok ? ok(undefined) : tried;
  if ("isHalfWritten" in tried.value) return afterRecovery();
  const { before, changes, refusal } = tried.value;
  const undone = await putBack(before, changes, tail?.own ?? null);
  return refused(undone || WHOLE.has(refusal.kind) ? refusal : { kind: "half-written" });
}

/** What the plan was made for is no longer so: it is to be made anew. */
async function afterRecovery(): Promise<Result<void, HostError>> {
  const recovered = await recover();
  return recovered.ok ? refused({ kind: "conflict" }) : recovered;
}

/** Puts all writes into the batch, between the coming and the going of their journal; what cannot be taken back by hand, removing a sheet, comes last. */
function write(context: Excel.RequestContext, { cells, sheets, memory }: Changes, before: Before, tail?: Tail): void {
  const { worksheets, customXmlParts } = context.workbook;
  const text = journalXml({ cells, sheets, ...(memory === undefined ? {} : { memory }) }, before.partXml, Boolean(tail?.finish));
  const journal = text === null ? null : customXmlParts.add(text);
  const created = new Map<string, Excel.Worksheet>();
  // All of them are there before any is written: their formulas and lists look at each other.
  for (const { name, content, old } of sheets) {
    if (content !== null) created.set(nameKey(name), old ? worksheets.getItem(name) : worksheets.add(name));
  }
  for (const { name, content, old } of sheets) {
    const sheet = created.get(nameKey(name));
    if (content !== null && sheet) writeOwned(sheet, content, old);
  }
  for (const { edit, before: cell } of cells) {
    const sheet = created.get(nameKey(edit.at.sheet)) ?? worksheets.getItem(edit.at.sheet);
    const range = rangeOf(sheet, { top: edit.at.row, left: edit.at.column, bottom: edit.at.row, right: edit.at.column });
    enterCell(range, entered(edit.input), cell?.numberFormat ?? null, edit.numberFormat ?? null);
  }
  if (memory !== undefined) {
    const part = before.partId === null ? null : customXmlParts.getItem(before.partId);
    if (memory === null) part?.delete();
    else if (part) part.setXml(memory);
    else customXmlParts.add(memory);
  }
  const gone = sheets.filter(({ content }) => content === null);
  // From here on a write that breaks off is finished: rules that are deleted cannot be put back.
  if (tail?.finish) journal?.setXml(journalText({ finish: { ...tail.finish, sheets: gone.map(({ name, id }) => ({ name, id })) } }));
  tail?.also(context);
  if (tail?.own) customXmlParts.getItem(tail.own).delete();
  for (const { name } of gone) worksheets.getItem(name).delete();
  journal?.delete();
}
