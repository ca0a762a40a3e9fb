import { TYPE_NAMES } from "./documentTypes";

const TYPE = `(?:${TYPE_NAMES.join("|")})`;
/** The beginning of a line or part, its bullet and number included. */
const START = String.raw`(?:^|[\n;])[ \t]{0,4}(?:\d{1,2}[.)] ?|[-+•*] ?)?`;
/** `Dự thảo Báo cáo`, `Báo cáo (dự thảo)`, `Báo cáo - bản dự thảo`; a decision that approves a draft is none. */
const DRAFT = new RegExp(
  String.raw`${START}(?:(?:bản|file|tệp) )?(?:dự thảo|bản thảo)(?![\p{L}\d])|\((?:bản )?(?:dự thảo|bản thảo)(?: lần \d{1,2})?\)|${START}${TYPE}[^\n;]{0,60} ?[-–:,] ?(?:bản )?dự thảo[ .]{0,3}(?=$|[\n;])`,
  "iu",
);
const HOLE = String.raw`(?:[x*?#]{2,6}|\?|0{2,4}|[.…_ ]{0,40})`;
/** A sign instead of the number (`số xx/BC-SKHCN`, `00/KH-UBND`), or no number and no symbol (`Số: …/…`). */
const OPEN = new RegExp(
  String.raw`(?<![\p{L}\d]|một |các |những |chỉ )số ?:? ?${HOLE} ?[/-] ?(?:\p{L}{2,6}[/-]\p{L}|[.…_]{1,40})|(?<![\p{L}\d])(?:[xX*?]{2,6}|0{2,4})/\p{Lu}\p{L}{0,4}-\p{Lu}|(?<![\p{L}\d]|một |các |những |chỉ )số ?:? ?(?:\.{3,40}|…{1,20}|_{2,40}) ?(?:,? ?ngày|$|[\n;])`,
  "iu",
);

/** Where a text leaves a document's number open or says that it is a draft: the words that say so, `null` where nothing does. Spaces as written. */
export function findUnissued(text: string): string | null {
  const plain = text
    .slice(0, 2_000)
    .normalize("NFC")
    .replace(/[\u00a0\t]/g, " ");
  const found = DRAFT.exec(plain) ?? OPEN.exec(plain);
  return found ? found[0].replace(/^[\n;]/, "").trim() : null;
}
