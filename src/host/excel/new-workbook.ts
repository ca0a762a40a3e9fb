import { type HostError, type Result, ok, refused } from "../../workbook/port";
import { hostErrorOf } from "./refusal";

/** Characters that are turned at a time: an argument list has its bounds. */
const SLICE = 0x8000;

/** Opens the bytes of an .xlsx file as a new workbook in a window of its own; the one at hand stays as it is. */
export async function openNewWorkbook(bytes: Uint8Array): Promise<Result<void, HostError>> {
  try {
    await Excel.createWorkbook(base64(bytes));
    return ok(undefined);
  } catch (error) {
    const refusal = hostErrorOf(error);
    if (refusal === null) throw error;
    return refused(refusal);
  }
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
}
