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
  "^(?:so lieu |ket qua |du lieu )?(?:hien )?(?:chua|dang|cho|se)(?: duoc)?" +
    " (?:co|cap nhat|bo sung|thong ke|tong hop|bao cao|xac dinh|thu thap|ra soat|cong bo|hoan thien|hoan thanh|hoan chinh|tinh toan|tinh|xu li|xac nhan|gui|trinh ki|trinh|xin i kien|xin y kien|lay y kien|xay dung|cho)" +
    "(?: (?:so lieu|ket qua|du lieu|thong tin|bao cao|chinh thuc|thong ke))*(?: sau)?$",
);

/** Whether a whole text says that a number is missing: `-`, `…`, `x`, `N/A`, `chưa có`, `(đang cập nhật)`. A blank text does not say it. */
export function isDeclaredMissing(text: string): boolean {
  if (text.length > 80 || text.trim() === "") return false;
  if (ONLY_MARKS.test(text)) return true;
  const bare = foldBare(text.trim().replace(/^[([]([^()[\]]*)[)\]]\.?$/, "$1"));
  return WORDS.has(bare) || PROMISE.test(bare);
}
