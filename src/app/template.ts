import { filledForm, formPlan, transfer, type Unplaced } from "../core/plan/template";
import type { Framework, Profile } from "../framework";
import type { NewSheetEdit } from "../workbook";
import type { Judgement } from "./check";

export interface FormOrder {
  readonly framework: Framework;
  readonly profile: Profile;
  /** An agency's id; `null`: the whole province. */
  readonly agency: string | null;
  /** The old template whose data are to be carried over; `null`: a blank form. */
  readonly old: Judgement | null;
  /** Names of sheets that the form must not take. */
  readonly taken: readonly string[];
}

/** A form ready to be put into a workbook, and what became of the old template's data. */
export interface MadeForm {
  readonly edits: readonly NewSheetEdit[];
  /** Cells that were carried. */
  readonly carried: number;
  readonly unplaced: readonly Unplaced[];
}

/** *Tạo biểu mẫu* and *Chuyển số liệu*: a department's own form. `null` where the agency leads no indicator. Writes nothing. */
export function makeForm({ framework, profile, agency, old, taken }: FormOrder): MadeForm | null {
  const form = formPlan({ framework, profile, agency, taken });
  if (form === null) return null;
  if (old === null) return { edits: form.edits, carried: 0, unplaced: [] };
  const moved = transfer(old, form);
  return { edits: filledForm(form, moved), carried: moved.carried.length, unplaced: moved.unplaced };
}
