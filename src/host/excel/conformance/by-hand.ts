import type { HandCase } from "./case";

/** What a person brings about, since no script can. */
export const HAND_CASES: readonly HandCase[] = [
  {
    id: "whole-request-refused",
    assumption: "what is put back all the same does no harm",
    act: {
      vi: "Mở assets/samples/so-khcn-mau.xlsx, kiểm tra, bắt đầu gõ vào một ô bất kỳ (không nhấn Enter), rồi bấm Sửa trong bảng và để yên một phút.",
      en: "Open assets/samples/so-khcn-mau.xlsx, check it, start typing into any cell (no Enter), then press Fix in the pane and leave it for a minute.",
    },
    see: {
      vi: "Bảng nói Excel đang nhập ô; không ô nào khác của sổ thay đổi. Nhấn Enter: việc sửa tự tiếp tục, hoặc làm được khi bấm lại.",
      en: "The pane says that a cell is being edited; no other cell has changed. After Enter the fix goes on, or works when pressed again.",
    },
  },
  {
    id: "rules-of-other-kinds",
    assumption: "what a rule says cannot be read where rules of other kinds stand",
    act: {
      vi: "Trong một sổ có thang màu (color scale) ở một trang, bấm Đánh dấu rồi Xóa đánh dấu.",
      en: "In a workbook with a colour scale on a sheet press Mark, then Clear marks.",
    },
    see: {
      vi: "Thang màu còn nguyên; định dạng của bổ trợ hiện ra rồi mất hẳn.",
      en: "The colour scale stands as before; the add-in’s formats come and go entirely.",
    },
  },
];
