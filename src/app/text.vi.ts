import { cellName } from "../workbook";
import type { AppText } from "./text";

const LOOKS_LIKE = {
  csv: "một bảng CSV",
  html: "một trang web (HTML) mang đuôi Excel",
  pdf: "một tệp PDF",
  zip: "một tệp nén không chứa bảng tính",
  ods: "một bảng tính OpenDocument (.ods)",
  unknown: "một tệp không rõ loại",
} as const;

const LIMITS = {
  entries: "có quá nhiều thành phần bên trong",
  "unpacked-size": "quá lớn sau khi giải nén",
  ratio: "nén bất thường, giống tệp phá hoại",
  "file-size": "quá lớn",
} as const;

/** The parts of a workbook file, as someone who has never seen inside one can name them; the first that fits. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^zip$/i, "cấu trúc nén của tệp (có thể tệp bị cắt ngang khi chép hoặc tải)"],
  [/worksheets\/[^/]*$/i, "một trang tính"],
  [/sharedStrings/i, "phần chứa chữ của các ô"],
  [/styles/i, "phần định dạng"],
  [/workbook\.xml$/i, "danh sách trang tính"],
  [/comments/i, "phần ghi chú của các ô"],
  [/tables\//i, "phần mô tả các bảng"],
  [/_rels|Content_Types/i, "phần liên kết các thành phần"],
];

/** No path and no detail: those are for the English sentence. */
function partOf(part: string): string {
  return PARTS.find(([pattern]) => pattern.test(part))?.[1] ?? "một thành phần bên trong";
}

/** Names of functions are said as they are; any other word for it is English. */
function functionsOf(what: string): string {
  return /^[A-Z][A-Z0-9.]*(?:, [A-Z][A-Z0-9.]*)*$/.test(what) ? ` (${what})` : "";
}

const SAVE_AS = "hãy mở bằng Excel rồi Lưu thành dạng Excel Workbook (.xlsx)";

export const TEXT_VI: AppText = {
  host: {
    "empty-file": (_, file) => `${file}: tệp rỗng (0 byte); hãy chép hoặc tải lại tệp từ nơi gửi.`,
    "not-a-workbook": (error, file) => `${file}: không phải tệp Excel mà là ${LOOKS_LIKE[error.looksLike]}; ${SAVE_AS}.`,
    "old-format": (_, file) => `${file}: là tệp Excel 97-2003 (.xls); ${SAVE_AS}.`,
    "binary-format": (_, file) => `${file}: là tệp Excel nhị phân (.xlsb); ${SAVE_AS}.`,
    encrypted: (_, file) =>
      `${file}: được đặt mật khẩu mở tệp; hãy mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại.`,
    damaged: (error, file) => `${file}: bị hỏng ở ${partOf(error.part)}; hãy mở bằng Excel, cho sửa chữa rồi lưu lại, hoặc xin lại tệp.`,
    "too-large": (error, file) =>
      `${file}: ${LIMITS[error.limit]} (giới hạn ${error.allowed}); hãy bỏ bớt ảnh và trang tính không liên quan rồi lưu lại.`,
    "sheet-absent": (error, file) => `${file}: không có trang tính "${error.sheet}"; hãy xem lại tên trang tính.`,
    "sheet-exists": (error, file) =>
      `${file}: đã có trang tính "${error.sheet}"; hãy đổi tên trang tính ấy, hoặc chọn tên khác, rồi làm lại.`,
    "sheet-protected": (error, file) =>
      `${file}: trang tính "${error.sheet}" đang bị khóa; hãy bỏ bảo vệ trang tính (Xem lại > Bỏ bảo vệ trang tính) rồi làm lại.`,
    "cell-occupied": (error, file) =>
      `${file}: ô ${cellName(error.at)} của trang tính "${error.at.sheet}" đã có nội dung khác; hãy kiểm tra lại tệp trước khi ghi.`,
    "cell-editing": (_, file) => `${file}: một ô đang được nhập dở; hãy nhấn Enter (hoặc Esc) trong Excel rồi làm lại.`,
    interrupted: (_, file) => `${file}: lần ghi trước bị ngắt giữa chừng; hãy bấm Kiểm tra để trả lại nội dung như trước lần ghi đó.`,
    "session-lost": (_, file) =>
      `${file}: Excel đã mất kết nối với sổ làm việc; hãy xem lại kết nối mạng, đóng bảng này, mở lại rồi làm lại.`,
    conflict: (_, file) => `${file}: người khác vừa sửa hoặc xóa phần đang làm; chưa có gì được ghi, hãy kiểm tra lại rồi làm lại.`,
    "payload-too-large": (error, file) =>
      `${file}: ${error.sheet === null ? "dữ liệu" : `trang tính "${error.sheet}"`} quá lớn so với mức Excel cho đọc một lần; hãy xóa nội dung thừa ở xa bảng, hoặc kiểm tra tệp bằng trang web.`,
    "access-denied": (_, file) =>
      `${file}: Excel không cho sửa sổ làm việc này (chỉ đọc hoặc đang được bảo vệ); hãy bật sửa hoặc bỏ bảo vệ rồi làm lại.`,
    "host-busy": (_, file) => `${file}: Excel đang bận hoặc đang mở hộp thoại; hãy đóng hộp thoại, đợi một lát rồi làm lại.`,
    "api-absent": (error, file) =>
      `${file}: bản Excel này chưa có chức năng cần dùng (${error.what}); hãy cập nhật Office, hoặc dùng trang web với tệp này.`,
    "sheet-hidden": (error, file) => `${file}: trang tính "${error.sheet}" đang ẩn; hãy bỏ ẩn trang tính rồi làm lại.`,
    "half-written": (_, file) =>
      `${file}: Excel ngắt giữa chừng khi đang ghi và chưa trả lại được như cũ; hãy nhấn Ctrl+Z, hoặc đóng tệp không lưu rồi mở lại.`,
    "host-failed": (error, file) => `${file}: Excel báo lỗi (${error.code}); hãy lưu tệp, đóng và mở lại Excel rồi làm lại.`,
    unsupported: (error, file) => `${file}: tệp có phần mà công cụ chưa ghi được${functionsOf(error.what)}; hãy làm việc đó trong Excel.`,
  },
  refusal: {
    "unknown-profile": ({ id, known }) => `Không có hồ sơ "${id}"; các hồ sơ có sẵn: ${known.join(", ")}.`,
    "unknown-framework": ({ id, profile }) =>
      `Hồ sơ "${profile}" dùng bộ chỉ số "${id}" mà công cụ không có; hãy sửa mục "framework" của hồ sơ.`,
    "unknown-agency": ({ id, profile, known }) =>
      `Hồ sơ "${profile}" không có đơn vị "${id}"; các đơn vị trong hồ sơ: ${known.join(", ")}.`,
    "no-such-sheet": ({ name, known }) => `Không có trang tính "${name}"; các trang tính của tệp: ${known.join(", ")}.`,
    "no-such-indicator": ({ name }) => `Bộ chỉ số không có chỉ số "${name}"; hãy ghi mã như 1.1.1.`,
    "not-ready": ({ errors }) =>
      errors > 0
        ? `Chưa đóng dấu kiểm tra được vì còn ${errors} lỗi; hãy sửa hoặc miễn trừ các lỗi này.`
        : "Chưa đóng dấu kiểm tra được vì biểu chưa có số liệu nào.",
    "no-such-agency": ({ name, known }) => `Không có đơn vị "${name}"; các đơn vị trong hồ sơ: ${known.join(", ")}.`,
  },
  // Without the detail, which is English.
  bug: ({ id }, file) => `${file}: công cụ gặp lỗi của chính nó (mã ${id}); hãy gửi mã này cùng tệp cho người phát triển.`,
};
