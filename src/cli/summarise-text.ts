import type { Language } from "../app";

interface SummariseText {
  readonly saved: (path: string) => string;
  /** Entries on the sheet of the method that cannot be used. */
  readonly faulty: (path: string, places: readonly string[]) => string;
}

export const SUMMARISE_TEXT: Readonly<Record<Language, SummariseText>> = {
  vi: {
    saved: (path) => `Đã lưu bản tổng hợp: ${path}`,
    faulty: (path, places) =>
      `${path}: trang "PII - Phương pháp" có ô nhập không hợp lệ (${places.join(", ")}); số của khung vẫn được dùng, lý do ghi ở cột Kiểm tra.`,
  },
  en: {
    saved: (path) => `Summary saved: ${path}`,
    faulty: (path, places) =>
      `${path}: sheet "PII - Phương pháp" has entries that are not valid (${places.join(", ")}); the framework's numbers are used, the column Check says why.`,
  },
};
