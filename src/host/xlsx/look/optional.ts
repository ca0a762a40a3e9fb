import { Fault } from "../fault";

/** Looks are no reason to refuse a workbook: a part that is damaged is left out of them. */
export function optional<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
