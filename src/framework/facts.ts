import type { Cursor } from "./cursor";
import type { WeightFault } from "./faults";
import type { Bilingual, Mark, Marked } from "./types";

export const MARKS: readonly Mark[] = ["seed", "confirmed", "inferred", "provisional"];

/** The source of a value that was given without one, or not given at all. */
export const UNSTATED = "không nêu nguồn";

export function provisional<Value>(value: Value): Marked<Value> {
  return { value, mark: "provisional", source: UNSTATED };
}

/** `{ value, mark, source }` or, in a lean file, the bare value, which is then provisional. */
export function readMarked<Value>(at: Cursor, read: (value: Cursor) => Value): Marked<Value> {
  if (!at.has("value")) return provisional(read(at));
  at.object(["value", "mark", "source"]);
  return { value: read(at.at("value")), mark: at.at("mark").oneOf(MARKS, "provisional"), source: at.at("source").text(UNSTATED) };
}

/** `{ vi, en }`, where one may be missing and is then the other, or one text for both. */
export function readBilingual(at: Cursor, fallback?: string): Bilingual {
  if (!at.isObject) {
    const text = at.text(fallback);
    return { vi: text, en: text };
  }
  at.object(["vi", "en"]);
  const [vi, en] = [at.at("vi"), at.at("en")];
  if (vi.missing && en.missing) vi.wrong("text");
  return { vi: (vi.missing ? en : vi).text(""), en: (en.missing ? vi : en).text("") };
}

/** A finite number that is not negative; 1 in its stead if it is not one. */
export function readWeight(at: Cursor, sink: (fault: WeightFault) => void): number {
  const weight = at.number(1);
  if (Number.isFinite(weight) && weight >= 0) return weight;
  sink({ kind: "bad-weight", path: at.path, weight });
  return 1;
}
