import type { Day } from "./dates";

/** A document as an evidence cell cites it: `Kế hoạch số 345/KH-UBND ngày 29/12/2022 của UBND Thành phố`. */
export interface Citation {
  /** As written, spaces removed: `345/KH-UBND`, `0232/KH-UBND`, `3258-CV/TU`. `null` for an unissued draft or a document without number. */
  readonly number: string | null;
  /** `Kế hoạch`, `Quyết định`, … as written, or from the symbol (`KH`, `QĐ`); `""` if neither. */
  readonly type: string;
  /** Who issued it, as written: `UBND Thành phố`; else from the symbol's second half; `""`. */
  readonly issuer: string;
  readonly date: Day | null;
  /** The date as written, also an impossible one; `""` if none. */
  readonly dateText: string;
  /** A number left open: `Số:      /KH-UBND`, `Số …/QĐ-UBND`, `số ___/BC-SKHCN`. */
  readonly unissued: boolean;
}

/** All the documents that a text cites, in order; an empty list where it cites none. */
export declare function readCitations(text: string): readonly Citation[];

/** `C:\…`, `D:/…`, `\\server\share`, `file:///…`: places that nobody else can open; `[]` if none. */
export declare function findLocalPaths(text: string): readonly string[];
/** `http(s)://…` addresses. */
export declare function findLinks(text: string): readonly string[];

/** Words that promise evidence instead of naming it: `đang cập nhật`, `x`, `có`, `-`, `sẽ bổ sung sau`, `kèm theo`, `...`, `N/A`. */
export declare function isEvidencePlaceholder(text: string): boolean;
