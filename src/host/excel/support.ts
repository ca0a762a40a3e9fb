/** Whether this Excel has a version of ExcelApi, e.g. `hasApi("1.13")`. */
export function hasApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Cells in one answer. On the web an answer may have 5 MB, of which a cell takes some 60 bytes and long texts more; on the desktop 5 million cells. */
export function cellsPerTrip(): number {
  return Office.context.platform === Office.PlatformType.OfficeOnline ? 50_000 : 1_000_000;
}

/** A range of more cells is not read at all: a value in the last cell of an almost empty sheet makes one of 17 thousand million. */
export const MAX_SHEET_CELLS = 4_000_000;
