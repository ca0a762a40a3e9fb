import { foldBare } from "./fold";

/** Marks that stand for "nothing here", alone or repeated. A lone `0` is a value. */
const ONLY_MARKS = /^[-‐‑‒–—―−_.…?*/\\\s]+$/;

/**
 * Whole texts (folded, without accents) that say that a number is missing. `không phát sinh` (nothing occurred) may mean zero, but the clerk must say so:
 * to ask once more is safer than to enter a zero.
 */
const WORDS = new Set(
  `x|xx|xxx|na|n/a|n.a|#n/a|#na|nil|null|none|no data|tbd|tba|khong|khong co|ko co|ko|k co|k|chua|chua co|trong|cho|sau
khong co so lieu|khong co du lieu|khong co thong tin|khong phat sinh|khong ap dung|khong thong ke|khong xac dinh
so lieu chua co|chua co ket qua|cap nhat|cap nhat sau|bo sung|bo sung sau|gui sau|bao cao sau|co sau|cho so lieu|cho ket qua|dang cho|dang cho so lieu`
    .split(/[|\n]/)
    .map((words) => foldBare(words)),
);

/** `chưa thống kê`, `đang tổng hợp số liệu`, `sẽ được cập nhật sau`, … */
const PROMISE = new RegExp(
  "^(?:so lieu |ket qua |du lieu )?(?:hien )?(?:chua|dang|cho|doi|se)(?: duoc)?" +
    " (?:co|cap nhat|bo sung|thong ke|tong hop|bao cao|xac dinh|thu thap|ra soat|cong bo|hoan thien|hoan thanh|hoan chinh|cung cap|nop|tinh toan|tinh|xu li|xac nhan|gui|trinh ki|trinh|xin i kien|xin y kien|lay y kien|xay dung|cho)" +
    "(?: (?:duoc|so lieu|ket qua|du lieu|thong tin|bao cao|chinh thuc|thong ke))*(?: sau| them)?$",
);

/** `không thu thập được`, `chưa tính toán được số liệu`. */
const UNABLE =
  /^(?:so lieu |ket qua |du lieu )?(?:khong|chua)(?: the)? (?:thu thap|thong ke|xac dinh|tinh toan|tinh|tong hop|khai thac|lay)(?: duoc)?(?: so lieu| ket qua| du lieu)?$/;

/** `chờ số liệu CTK`, `đợi kết quả của Cục Thống kê`, `chờ CTK công bố`: what is waited for, and from whom. */
const AWAITED =
  /^(?:dang )?(?:cho|doi)(?: (?:so lieu|ket qua|du lieu|bao cao|thong tin|cong bo|xac nhan))+(?: (?:cua|tu|o))?(?: chinh thuc)?(?: [a-z&,-]{1,12}){0,6}$/;

/** `CTK công bố`, `số liệu do Bộ KH&CN cung cấp`: another body has the number, the row has none. */
const BY_ANOTHER = new RegExp(
  "^(?:so lieu |ket qua |du lieu |chi so |chi tieu )?(?:nay )?(?:do |theo |doi |cho |lay tu )*" +
    "(?:bo|so|cuc|chi cuc|tong cuc|tctk|ctk|gso|vcci|tw|trung uong|co quan|don vi|nganh|ngan hang|nhnn|thanh pho|tinh)(?: [a-z&,-]{1,12}){0,6}" +
    " (?:se )?(?:cong bo|cung cap|thu thap|tong hop|cap nhat|thong ke|tinh toan)(?: sau)?$",
);

/** Whether a whole text says that a number is missing: `-`, `…`, `x`, `N/A`, `chưa có`, `(đang cập nhật)`. A blank text does not say it. */
export function isDeclaredMissing(text: string): boolean {
  if (text.length > 80 || text.trim() === "") return false;
  if (ONLY_MARKS.test(text)) return true;
  if (NO_WORD.test(text)) return false;
  const bare = foldBare(unwrapped(text));
  return WORDS.has(bare) || (BEGINS.test(bare) && (PROMISE.test(bare) || UNABLE.test(bare) || AWAITED.test(bare)));
}

/** Digits and what stands between them: the texts that are asked most. */
const NO_WORD = /^[\d\s.,%()+-]+$/;
/** How each of the phrases begins, and how those of another body's numbers end: cheap looks before the full patterns. */
const BEGINS = /^(?:so lieu|ket qua|du lieu|hien|chua|dang|cho|doi|se|khong) /;
const ENDS = /(?:cong bo|cung cap|thu thap|tong hop|cap nhat|thong ke|tinh toan)(?: sau)?$/;

/** `isDeclaredMissing`, and texts that leave the number to another body: `CTK công bố`, `Bộ công bố`. */
export function isNumberLeftOut(text: string): boolean {
  if (isDeclaredMissing(text)) return true;
  const bare = text.length > 80 || NO_WORD.test(text) ? "" : foldBare(unwrapped(text));
  return ENDS.test(bare) && BY_ANOTHER.test(bare);
}

function unwrapped(text: string): string {
  return text.trim().replace(/^[([]([^()[\]]*)[)\]]\.?$/, "$1");
}
