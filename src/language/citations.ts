import { LETTERS } from "./characters";
import { findCitedDates, type Day } from "./dates";
import { findDocumentNumbers } from "./documentNumbers";
import { TYPE_NAMES } from "./documentTypes";
import { foldBare } from "./fold";
import { findLocalPaths } from "./localPaths";
import { isDeclaredMissing } from "./missing";
import { remember } from "./remember";

export { findLocalPaths };

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
  /** A number left open: `Số:      /KH-UBND`, `Số …/QĐ-UBND`, `số ___/BC-SKHCN`; or a document said to be a draft. */
  readonly unissued: boolean;
}

interface Stretch {
  readonly text: string;
  readonly citation: Omit<Citation, "date" | "dateText" | "issuer"> & { readonly issuer: string };
}

/** All the documents that a text cites, in order; an empty list where it cites none. */
export const readCitations: (text: string) => readonly Citation[] = remember(citationsOf, 5_000, 1_000);

function citationsOf(text: string): readonly Citation[] {
  const plain = text
    .normalize("NFC")
    .replace(/[\u00a0\u2000-\u200a\u202f\t]/g, " ")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/ {2,}/g, " ");
  return plain.split(";").flatMap(stretches).map(complete);
}

/** From each number to the next; lines that name a document without a number. */
function stretches(part: string): readonly Stretch[] {
  const oneLine = part.replace(/\s/g, " ");
  const found = findDocumentNumbers(oneLine);
  if (found.length === 0) return part.split("\n").flatMap(unnumbered);
  return found.map(({ end, number, type, issuer }, at) => ({
    text: oneLine.slice(end, found[at + 1]?.start ?? oneLine.length),
    citation: { number, type, issuer, unissued: number === null },
  }));
}

const DRAFT = /^ ?(?:dự thảo|bản thảo) /iu;
const NAMED = new RegExp(`^(?:\\d{1,2}[.)] ?|[-+•*] ?)?(${TYPE_NAMES.join("|")})(?![${LETTERS}])(.*)$`, "i");
const LETTERED = new RegExp(`[${LETTERS}]{2}`);
const NOT_YET = /(?:chưa|đang|sẽ) (?:được )?(?:ban hành|trình|hoàn thiện|xây dựng|ký|phê duyệt)/iu;

/** `Báo cáo tổng kết năm 2023 của Sở`: a type and what it is about. A bare `Báo cáo` names nothing. */
function unnumbered(line: string): readonly Stretch[] {
  const draft = DRAFT.test(line);
  const match = NAMED.exec(line.replace(DRAFT, "").trim());
  if (!match || isEvidencePlaceholderText(line) || !LETTERED.test(match[2] ?? "")) return [];
  return [{ text: match[2] ?? "", citation: { number: null, type: match[1] ?? "", issuer: "", unissued: draft || NOT_YET.test(line) } }];
}

const ISSUER_ENDS =
  /[,.(;:\n]| (?:về|ban hành|phê duyệt|v\/v|triển khai|thực hiện|ngày|quy định|hướng dẫn|năm|giai đoạn|trên địa bàn|kèm theo|và (?:kế hoạch|quyết định|báo cáo|công văn|nghị quyết))(?= |$)/iu;
const LONGEST_ISSUER = 80;
/** How far behind the number its date and issuer may stand. */
const REACH = 250;

function complete({ text, citation }: Stretch): Citation {
  const near = text.slice(0, REACH);
  const date = findCitedDates(near)[0];
  return { ...citation, issuer: issuerIn(near) || citation.issuer, date: date?.day ?? null, dateText: date?.text ?? "" };
}

function issuerIn(text: string): string {
  const said = / của (.{2,})/iu.exec(` ${text}`)?.[1] ?? "";
  const end = ISSUER_ENDS.exec(said)?.index ?? said.length;
  return said.slice(0, Math.min(end, LONGEST_ISSUER)).trim();
}

const LINK = /https?:\/\/[^\s<>"']{1,2000}/giu;

/** `http(s)://…` addresses. */
export function findLinks(text: string): readonly string[] {
  return Array.from(text.matchAll(LINK), ([link]) => link.replace(/[.,;:)\]]+$/, ""));
}

const FILE_NAME =
  /[^\s\\/:*?"<>|]\.(?:pdf|docx?|xlsx?|xlsm|pptx?|jpe?g|png|tiff?|zip|rar|7z|rtf|odt|ods|csv|txt|msg|eml|heic|mp4)(?![\p{L}\d])/iu;
const PROMISES = new Set(
  `co|da co|co minh chung|da co minh chung|co tai lieu|co ho so|co van ban|co bao cao|du|day du|co day du|co du|ok|yes|v|nhu tren|nt|n.t|kem theo|dinh kem|gui kem|co kem theo|co dinh kem
da gui|da nop|da cung cap|se gui|gui sau|se gui sau|se nop sau|se cung cap|dang trinh|dang trinh ki|dang hoan thien|dang lam|luu tai don vi|luu tai so|co luu tai don vi|lien he|lien he don vi|theo quy dinh|minh chung|tai lieu|ho so|bao cao|van ban|file|link|drive`.split(
    /[|\n]/,
  ),
);
const ATTACHED =
  /^(?:(?:co|da co|xem|theo|gui|nhu|trong|tai) )*(?:cac )?(?:minh chung|tai lieu|ho so|van ban|file|tep|phu luc|bao cao|bang|ban)(?: minh chung| tin| so lieu| mem| giay)?(?: (?:da |duoc |se )*(?:dinh kem|kem theo|gui kem|gui sau|bo sung sau|day du|ben duoi|luu tai don vi|luu tai so|da gui|da co))+$/;

/** Words that promise evidence instead of naming it: `đang cập nhật`, `x`, `có`, `-`, `sẽ bổ sung sau`, `kèm theo`, `...`, `N/A`. A text with a document number, a link, a path or a file's name is none; nor is a blank. */
export const isEvidencePlaceholder: (text: string) => boolean = remember(promisesOnly, 5_000, 1_000);

function promisesOnly(text: string): boolean {
  if ((text.includes(".") && FILE_NAME.test(text)) || findLinks(text).length > 0 || findLocalPaths(text).length > 0) return false;
  return isEvidencePlaceholderText(text) && !readCitations(text).some(({ number }) => number !== null);
}

function isEvidencePlaceholderText(text: string): boolean {
  if (text.length > 120 || text.trim() === "") return false;
  const bare = foldBare(text).replace(/^\(([^()]*)\)$/, "$1");
  return isDeclaredMissing(text) || /^\s*[✓✔√☑]\s*$/.test(text) || PROMISES.has(bare) || ATTACHED.test(bare);
}
