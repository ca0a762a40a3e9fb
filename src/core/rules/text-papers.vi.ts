import { dayOf, quote } from "./format";
import type { TextsOf } from "./text";
import { cell } from "./words.vi";

/** The sentences about evidence and texts in Vietnamese. */
export const PAPERS_VI: TextsOf<"evidence" | "text"> = {
  "evidence-missing": {
    title: "Thiếu tài liệu minh chứng",
    why: "Số liệu do địa phương cung cấp phải có tài liệu minh chứng kèm theo.",
    mend: "Ghi số, ký hiệu và ngày ban hành của văn bản.",
    sentence: (_, { cell: name, indicator }) =>
      `Chỉ số ${indicator ?? ""} do địa phương cung cấp nhưng cột minh chứng (${name ?? ""}) còn trống. Ghi số, ký hiệu và ngày ban hành của văn bản.`,
  },
  "evidence-placeholder": {
    title: "Minh chứng chưa cụ thể",
    why: "Lời hứa bổ sung không thay được tài liệu minh chứng.",
    mend: "Ghi số, ký hiệu và ngày ban hành của văn bản.",
    sentence: ({ text }, place) =>
      `${cell(place)} ghi ${quote(text)}, chưa nêu văn bản nào làm minh chứng. Ghi số, ký hiệu và ngày ban hành của văn bản.`,
  },
  "evidence-unidentified": {
    title: "Minh chứng chưa rõ văn bản nào",
    why: "Không có số, ký hiệu hay tên tệp thì người nhận không tìm được văn bản.",
    mend: "Ghi số, ký hiệu và ngày ban hành của văn bản.",
    sentence: ({ text }, place) => `${cell(place)} ghi ${quote(text)}, chưa rõ là văn bản nào. Ghi thêm số, ký hiệu và ngày ban hành.`,
  },
  "evidence-unissued": {
    title: "Văn bản chưa ban hành",
    why: "Văn bản chưa có số thì chưa làm minh chứng được.",
    mend: "Ghi số và ngày sau khi văn bản được ban hành.",
    sentence: ({ text }, place) => `${cell(place)} dẫn văn bản chưa có số (${quote(text)}). Ghi số và ngày sau khi văn bản được ban hành.`,
  },
  "evidence-future-date": {
    title: "Ngày văn bản ở tương lai",
    why: "Văn bản không thể ban hành sau ngày kiểm tra.",
    mend: "Kiểm tra lại ngày ban hành.",
    sentence: ({ date, today, document }, place) =>
      `${cell(place)} dẫn văn bản ${document === "" ? "" : `${quote(document)} `}ngày ${dayOf(date)}, sau hôm nay (${dayOf(today)}). Kiểm tra lại ngày ban hành.`,
  },
  "evidence-local-path": {
    title: "Đường dẫn trên máy cá nhân",
    why: "Người nhận không mở được tệp nằm trên máy hoặc mạng nội bộ của đơn vị.",
    mend: "Ghi số, ký hiệu văn bản và gửi kèm tệp.",
    sentence: ({ path }, place) =>
      `${cell(place)} ghi đường dẫn ${quote(path)}, người nhận không mở được. Ghi số, ký hiệu văn bản và gửi kèm tệp.`,
  },
  "decomposed-text": {
    title: "Chữ có dấu ở dạng tổ hợp",
    why: "Chữ trông giống nhưng Excel không tìm thấy khi tra cứu, lọc.",
    mend: "Bấm Sửa để viết lại ở dạng dựng sẵn.",
    sentence: ({ text }, place) => `${cell(place)} có chữ gõ rời dấu (tổ hợp): ${quote(text)}. Bấm Sửa để tra cứu và lọc được.`,
  },
  "legacy-encoding": {
    title: "Chữ ở bảng mã cũ",
    why: "Chữ theo bảng mã cũ chỉ đọc được với phông cũ và không tra cứu được.",
    mend: "Bấm Sửa để chuyển sang Unicode.",
    sentence: ({ encoding, converted }, place) =>
      `${cell(place)} dùng bảng mã cũ ${encoding === "tcvn3" ? "TCVN3 (ABC)" : "VNI"}; nội dung là ${quote(converted)}. Bấm Sửa để chuyển sang Unicode, rồi chọn lại phông chữ.`,
  },
  "invisible-characters": {
    title: "Ký tự không nhìn thấy",
    why: "Ký tự ẩn làm hai ô trông giống nhau thành khác nhau khi tra cứu.",
    mend: "Bấm Sửa để bỏ ký tự ẩn.",
    sentence: ({ text, count }, place) => `${cell(place)} có ${count} ký tự không nhìn thấy trong ${quote(text)}. Bấm Sửa để bỏ.`,
  },
  "formula-like-text": {
    title: "Chữ giống công thức",
    why: "Chương trình khác khi mở tệp có thể chạy nội dung này như công thức.",
    mend: "Nhập lại thành công thức, hoặc viết thành câu không bắt đầu bằng dấu tính.",
    sentence: ({ text }, place) =>
      `${cell(place)} là chữ nhưng trông như công thức: ${quote(text)}. Nhập lại nếu là công thức, hoặc viết lại không bắt đầu bằng =, +, - hay @.`,
  },
};
