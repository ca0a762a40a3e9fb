import type { NewSheetEdit, OwnedCell } from "../../../workbook";
import type { Form } from "./form";
import { guideSheet } from "./guide";
import type { Transfer } from "./transfer";

/** The form with what was carried in its cells, and its guide with the list of what was not. */
export function filledForm({ edits: [form, guide] }: Form, { carried, unplaced }: Transfer): readonly [NewSheetEdit, NewSheetEdit] {
  const byPlace = new Map(carried.map((each) => [`${each.row}:${each.column}`, each]));
  const cells = form.content.cells.map((cell): OwnedCell => {
    const given = byPlace.get(`${cell.row}:${cell.column}`);
    return given === undefined ? cell : { ...cell, input: given.input };
  });
  return [
    { ...form, content: { ...form.content, cells } },
    { ...guide, content: guideSheet(unplaced) },
  ];
}
