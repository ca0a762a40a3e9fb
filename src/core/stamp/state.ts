import type { Framework } from "../../framework";
import type { Located } from "../reading";
import { checkedRows } from "./cells";
import { compareWithStamp, type StampChange } from "./compare";
import { readStamps, type EarlierStamp, type Stamp } from "./stamp";

/** What the stamp of a workbook is worth now. */
export interface StampState {
  /** `none`: there is none; `valid`: every checked cell is as it was; `changed`: some are not, or it was stamped by another framework. */
  readonly state: "none" | "valid" | "changed";
  readonly stamp: Stamp | null;
  /** Oldest first. */
  readonly earlier: readonly EarlierStamp[];
  readonly changes: readonly StampChange[];
}

export function stampState(memory: Readonly<Record<string, string>>, located: Located, framework: Framework): StampState {
  const { current, earlier } = readStamps(memory);
  if (current === null) return { state: "none", stamp: null, earlier, changes: [] };
  if (current.framework !== framework.id) return { state: "changed", stamp: current, earlier, changes: [] };
  const { valid, changes } = compareWithStamp(current, checkedRows(located));
  return { state: valid ? "valid" : "changed", stamp: current, earlier, changes };
}
