import type { Language } from "../app";

interface TemplateText {
  readonly made: (path: string) => string;
  readonly carried: (cells: number) => string;
  readonly allCarried: string;
  readonly unplaced: (count: number) => string;
  readonly columns: readonly [string, string, string];
  readonly leadsNothing: (agency: string, profile: string) => string;
  readonly notXlsx: (path: string) => string;
}

export const TEMPLATE_TEXT: Readonly<Record<Language, TemplateText>> = {
  vi: {
    made: (path) => `Đã tạo biểu mẫu: ${path}`,
    carried: (cells) => `Đã chuyển ${cells} ô số liệu từ mẫu cũ; mẫu cũ không bị thay đổi.`,
    allCarried: "Mọi nội dung của mẫu cũ đều có chỗ trong biểu mới.",
    unplaced: (count) => `${count} nội dung chưa chuyển được (cũng ghi ở trang "Hướng dẫn PII" của biểu mới):`,
    columns: ["Nơi ghi", "Nội dung", "Lý do và việc cần làm"],
    leadsNothing: (agency, profile) =>
      `Theo hồ sơ ${profile}, ${agency} không chủ trì chỉ số nào nên không có biểu mẫu; hãy nêu đơn vị khác bằng --agency.`,
    notXlsx: (path) => `${path}: biểu mẫu là tệp .xlsx; hãy đặt tên có đuôi .xlsx.`,
  },
  en: {
    made: (path) => `Form made: ${path}`,
    carried: (cells) => `${cells} ${cells === 1 ? "cell" : "cells"} carried over from the old template, which was not changed.`,
    allCarried: "Everything in the old template has its place in the new form.",
    unplaced: (count) => `${count} not carried over (also listed on the new form's sheet "Hướng dẫn PII"):`,
    columns: ["Where", "What", "Why, and what to do"],
    leadsNothing: (agency, profile) =>
      `By the profile ${profile}, ${agency} leads no indicator, so it has no form; name another agency with --agency.`,
    notXlsx: (path) => `${path}: a form is an .xlsx file; choose a name that ends in .xlsx.`,
  },
};
