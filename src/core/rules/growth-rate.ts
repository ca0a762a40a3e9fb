import { fold } from "../../language";
import type { Reading } from "../reading";
import type { CheckContext } from "./context";
import { canonicalName } from "./node-names";

const WORDS = ["tốc độ", "chỉ số sản xuất", "tăng trưởng"].map(fold);

/** Indicators that are themselves a change against last year: near zero, a ratio of two of them means nothing. */
export function isGrowthRate(context: CheckContext, reading: Reading): boolean {
  const names = [reading.writtenName.slice(0, 500), canonicalName(context.framework, reading.indicator)].map(fold);
  return names.some((name) => WORDS.some((words) => name.includes(words)));
}
