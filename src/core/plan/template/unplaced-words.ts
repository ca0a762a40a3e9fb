import type { Bilingual } from "../../../framework";
import type { UnplacedReason } from "./unplaced";

/** Why something was not carried, and what to do about it. */
export const UNPLACED_WORDS: Readonly<Record<UnplacedReason, Bilingual>> = {
  "no-row": {
    vi: "Biểu mới không có dòng cho chỉ số này; kiểm tra xem có đúng đơn vị chủ trì không.",
    en: "The new form has no row for this indicator; check whether this agency leads it.",
  },
  "unknown-row": {
    vi: "Dòng này không phải chỉ số của khung; xem lại mã và tên.",
    en: "This row is no indicator of the framework; check its code and name.",
  },
  "said-twice": {
    vi: "Chỗ này đã có nội dung khác từ dòng trước; chọn nội dung đúng rồi ghi tay.",
    en: "An earlier row gave something else for this place; choose the right one and enter it by hand.",
  },
  "other-unit": {
    vi: "Đơn vị tính khác biểu mới; quy đổi rồi ghi tay.",
    en: "Its unit differs from the new form's; convert it and enter it by hand.",
  },
  "last-year": {
    vi: "Thuộc năm trước nên không chuyển; ghi mục tiêu và minh chứng của năm báo cáo.",
    en: "It belongs to last year and was left; enter the reporting year's target and evidence.",
  },
  "other-year": {
    vi: "Không thuộc năm báo cáo hay năm liền trước nên không chuyển.",
    en: "It belongs to neither the reporting year nor the one before and was left.",
  },
  "no-value": {
    vi: "Ô báo lỗi hoặc công thức chưa có kết quả; tính lại rồi ghi tay.",
    en: "The cell holds an error or a formula without a result; calculate it and enter it by hand.",
  },
};
