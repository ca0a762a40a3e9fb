import type { Area } from "../../../workbook/address";
import { isAsWritten, isSheetName, ownedExtent, strangerBeside, strangerInTheWay, strangerOn } from "../../../workbook/extent";
import type { NewSheetEdit, OwnedSheet, Plan, SheetEdit, TakeBackEdit } from "../../../workbook/plan";
import { extentOf, extrasOf, markOf, type OwnedExtras } from "../../xlsx/write/mark";
import type { OwnedMark } from "../../xlsx/write/memory-text";
import { Refusal } from "../refusal";
import { type Before, nameKey } from "./before";
import { imageWithin, type OwnedImage } from "./image";
import type { Old } from "./owned";
import { ownCharts } from "./owned-charts";

/** A whole sheet that is to be written or removed. */
export interface SheetChange {
  readonly name: string;
  /** `null`: to be removed. */
  readonly content: OwnedSheet | null;
  /** Excel's own name for the sheet that is there: one that was removed and made again has another. */
  readonly id: string | null;
  /** What is there of us; `null`: the sheet is to be made. */
  readonly old: Old | null;
  /** To bring it back where the plan breaks off: what stood in the cells that the plan touches. `null`: there was no sheet. */
  readonly image: OwnedSheet | null;
  /** Names of the charts that were there. */
  readonly charts: readonly string[];
  /** What is to be cleared before that; `null`: all of the sheet. */
  readonly touched: readonly Area[] | null;
}

/** Decides about whole sheets; brings `marks`, what we remember of them, up to date. */
export function sheetChanges(plan: Plan, before: Before, marks: Map<string, OwnedMark>): SheetChange[] {
  const last = new Map<string, SheetEdit>();
  for (const edit of plan.edits) if (edit.kind === "sheet") last.set(edit.sheet, edit);
  const users = plan.edits.flatMap((edit): SheetChange[] => {
    if (edit.kind === "new-sheet") return [newSheet(edit, before)];
    return edit.kind === "take-back" ? takeBack(edit, before) : [];
  });
  return [...[...last.values()].flatMap((edit) => ownedChange(edit, before, marks)), ...users];
}

/** A sheet for the user: nothing of it is remembered. */
function newSheet({ sheet, content }: NewSheetEdit, { names }: Before): SheetChange {
  if (!isSheetName(sheet)) throw new Refusal({ kind: "unsupported", what: `sheet name ${sheet}` });
  if (names.some((name) => nameKey(name) === nameKey(sheet))) throw new Refusal({ kind: "sheet-exists", sheet });
  return { name: sheet, id: null, content, old: null, image: null, charts: [], touched: null };
}

/** Of such a sheet we know all that it holds, or it is not taken back. */
function takeBack({ sheet, content }: TakeBackEdit, before: Before): SheetChange[] {
  const image = before.images.get(sheet);
  if (!image) return [];
  const stranger = strangerOn(image.standing, content);
  if (stranger) throw new Refusal({ kind: "cell-occupied", at: { sheet, ...stranger } });
  return [
    {
      name: sheet,
      id: image.id,
      content: null,
      old: oldWith(null, ownCharts(image.charts), content),
      image: content,
      charts: image.charts,
      touched: null,
    },
  ];
}

/** A sheet is ours when our memory knows it; one that holds what is wanted already is left alone. */
function ownedChange({ sheet, content }: SheetEdit, before: Before, marks: Map<string, OwnedMark>): SheetChange[] {
  const image = before.images.get(sheet);
  const mark = marks.get(sheet);
  if (image && mark === undefined) {
    if (content === null) return [];
    throw new Refusal({ kind: "cell-occupied", at: { sheet, row: 1, column: 1 } });
  }
  if (content === null) {
    marks.delete(sheet);
    return image && mark ? [removal(sheet, image, mark)] : [];
  }
  const wanted = markOf(content);
  if (image && mark?.hash === wanted.hash && isAsWritten(content, image.standing)) return [];
  marks.set(sheet, wanted);
  return [
    image && mark
      ? rewriting(sheet, content, image, mark)
      : { name: sheet, id: null, content, old: null, image: null, charts: [], touched: null },
  ];
}

function removal(sheet: string, image: OwnedImage, mark: OwnedMark): SheetChange {
  const stranger = strangerBeside(image.standing, extentOf(mark));
  if (stranger) throw new Refusal({ kind: "cell-occupied", at: { sheet, ...stranger } });
  const old = oldOf(image, mark);
  return {
    name: sheet,
    id: image.id,
    content: null,
    old,
    image: { ...image.content, ...extrasOf(mark) },
    charts: image.charts,
    touched: null,
  };
}

function rewriting(sheet: string, content: OwnedSheet, image: OwnedImage, mark: OwnedMark): SheetChange {
  const extent = extentOf(mark);
  const stranger = strangerInTheWay(image.standing, extent, content);
  if (stranger) throw new Refusal({ kind: "cell-occupied", at: { sheet, ...stranger } });
  if (image.protected) throw new Refusal({ kind: "sheet-protected", sheet });
  const touched = extent && [...extent, ...ownedExtent(content)];
  const then = { ...imageWithin(image.content, touched), ...extrasOf(mark) };
  return { name: sheet, id: image.id, content, old: oldOf(image, mark), image: then, charts: image.charts, touched };
}

/** What is to go of a sheet that holds these contents of us, if only in part. `charts` are those that are ours. */
export function oldWith(extent: readonly Area[] | null, charts: readonly string[], ...contents: readonly OwnedExtras[]): Old {
  return {
    extent,
    charts,
    conditionals: contents.flatMap(({ conditionals = [] }) => conditionals.map(({ area }) => area)),
    validations: contents.flatMap(({ validations = [] }) => validations.map(({ area }) => area)),
    rows: contents.flatMap(({ rowHeights = {} }) => Object.keys(rowHeights).map(Number)),
  };
}

/**
 * Of the charts of a sheet on which a write broke off those that are ours; also one that was made and not named yet: it was not there before, and one of
 * ours is missing.
 */
export function chartsToUndo(now: readonly string[], before: readonly string[], content: OwnedExtras): string[] {
  const own = ownCharts(now);
  const strays = now.filter((name) => !own.includes(name) && !before.includes(name));
  return strays.length === 1 && own.length < (content.charts?.length ?? 0) ? [...own, ...strays] : own;
}

function oldOf({ charts }: OwnedImage, mark: OwnedMark): Old {
  return oldWith(extentOf(mark), ownCharts(charts), extrasOf(mark));
}
