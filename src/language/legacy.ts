export type LegacyEncoding = "tcvn3" | "vni";

/**
 * Whether a text is written in a Vietnamese encoding older than Unicode, decided by the cell's font (`.VnTime…` is TCVN3, `VNI-…` is VNI)
 * and by whether the words that come out are Vietnamese. `null`: it is Unicode, or cannot be told. Plain ASCII words need no conversion: `null`.
 */
export declare function detectLegacy(text: string, font: string): LegacyEncoding | null;
/** Fonts named .Vn…H hold capitals in the code places of small letters. Unknown characters stay as they are. */
export declare function convertLegacy(text: string, encoding: LegacyEncoding, font: string): string;

/** Letters typed as base letter plus combining mark (NFD), where one precomposed letter exists. */
export declare function isDecomposed(text: string): boolean;

/** Characters that cannot be seen but count: NBSP, zero-width, BOM, soft hyphen, direction marks, tabs and control characters; also leading, trailing and doubled spaces are NOT these. */
export declare function findInvisible(text: string): readonly { readonly index: number; readonly code: number }[];
/** NBSP and tab become a space, the others go; NFC is left to the caller. */
export declare function removeInvisible(text: string): string;
