import type { FormText } from "./text";

export const FORM_VI: FormText = {
  title: "Tạo biểu mẫu",
  about: (carries) =>
    carries
      ? "Tạo một tệp biểu mẫu mới của đơn vị và chuyển số liệu của tệp này sang. Tệp này không bị thay đổi; nội dung không chuyển được sẽ được liệt kê."
      : "Tạo biểu mẫu của đơn vị: các chỉ số được giao, đơn vị tính, mục tiêu nếu đã biết, danh sách chọn và hướng dẫn ghi.",
  profile: "Địa phương",
  agency: "Đơn vị",
  wholePlace: "Cả địa phương",
  leadsNothing: "Theo hồ sơ này, đơn vị không chủ trì chỉ số nào. Chọn đơn vị khác hoặc cả địa phương.",
  make: (carries) => (carries ? "Chuyển số liệu sang biểu mẫu" : "Tạo biểu mẫu"),
  making: "Đang tạo biểu mẫu…",
  made: "Đã tạo biểu mẫu.",
  carried: (cells) => `Đã chuyển ${cells} ô số liệu.`,
  unplaced: (count) => `${count} nội dung chưa chuyển được, cần ghi tay (cũng có ở trang “Hướng dẫn PII”):`,
  more: (count) => `… và ${count} nội dung nữa.`,
  failed: "Chưa tạo được biểu mẫu. Hãy thử lại.",
  file: (agency, year) => `bieu-pii-${agency ?? "dia-phuong"}-${year}`,
};
