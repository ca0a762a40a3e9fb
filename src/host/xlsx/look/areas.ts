import { type Area, parseArea } from "../../../workbook/address";

/** A rule for more places than this is drawn for the first ones only. */
const MAX_AREAS = 2_000;

/** The areas of an `sqref`: names with blanks between; what is no area is left out. */
export function areasOf(sqref: string): Area[] {
  return sqref
    .split(/\s+/, MAX_AREAS)
    .map(parseArea)
    .filter((area) => area !== null);
}
