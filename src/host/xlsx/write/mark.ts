import type { Area } from "../../../workbook/address";
import { areasText, parseAreas } from "../../../workbook/areas";
import { ownedExtent } from "../../../workbook/extent";
import type { OwnedSheet } from "../../../workbook/plan";
import { contentHash } from "./hash";
import type { OwnedMark } from "./memory-text";

/** What stands on a sheet of ours beside cells, and cannot be asked of Excel: it is remembered, to be written once more where a write breaks off. */
export type OwnedExtras = Pick<OwnedSheet, "charts" | "conditionals" | "validations" | "rowHeights">;

/** How we know this content again. */
export function markOf(content: OwnedSheet): OwnedMark {
  const extras = extrasText(content);
  return { hash: contentHash(JSON.stringify(content)), extent: areasText(ownedExtent(content)), ...(extras === null ? {} : { extras }) };
}

function extrasText({ charts, conditionals, validations, rowHeights }: OwnedSheet): string | null {
  const some = [charts?.length, conditionals?.length, validations?.length, Object.keys(rowHeights ?? {}).length].some(Boolean);
  return some ? JSON.stringify({ charts, conditionals, validations, rowHeights }) : null;
}

/** What we wrote beside cells; nothing where it is not known, or not readable. */
export function extrasOf(mark: OwnedMark | undefined): OwnedExtras {
  try {
    return mark?.extras === undefined ? {} : (JSON.parse(mark.extras) as OwnedExtras);
  } catch {
    return {};
  }
}

/** The cells that we wrote; `null`: all of the sheet counts as ours. */
export function extentOf({ extent }: OwnedMark): readonly Area[] | null {
  return extent === null ? null : parseAreas(extent);
}
