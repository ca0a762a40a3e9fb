const MIB = 1024 * 1024;

/** A department's workbook has 10 to 100 parts; the largest seen in practice (one part a picture) stay under 3,000. */
export const MAX_ENTRIES = 10_000;
/** Of all parts together, as declared and as found. Beyond it a browser tab runs out of memory anyway. */
export const MAX_UNPACKED_BYTES = 1024 * MIB;
/** Of one part: a JavaScript string ends at 512 Mi characters. */
export const MAX_PART_BYTES = 448 * MIB;
/** Of the file itself. */
export const MAX_FILE_BYTES = 512 * MIB;
/** Sheet XML packs 8 to 40 times; one repeated row reaches about 100. Deflate itself ends at 1,032. */
export const MAX_RATIO = 200;
/** Characters of all expanded members of shared formulas of one sheet: a few bytes in the file can stand for eight thousand each. */
export const MAX_EXPANDED_FORMULAS = 128 * MIB;
/** Cells looked at to give array formulas to their cells; sound files stay far below, since arrays cannot overlap. */
export const MAX_ARRAY_STEPS = 5_000_000;
/** Small parts may pack as well as they like: they do no harm. */
export const RATIO_FREE_BYTES = 10 * MIB;
