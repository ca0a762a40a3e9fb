import type { ScoreText } from "./text";

export const VI: ScoreText = {
  way: {
    attainment: "Mức hoàn thành mục tiêu; không phải điểm PII chính thức",
    published: "Tổng hợp từ điểm đã công bố",
    provisional: "Điểm tạm tính theo mốc thấp nhất, cao nhất (không phải điểm PII chính thức)",
    panel: "Điểm tính trên toàn bảng các đơn vị, theo phương pháp của COINr",
  },
  assumed: { methods: "Khung không nêu phương pháp: tạm dùng mặc định của COINr.", weights: "Trọng số của khung là tạm thời." },
  unscored: {
    "no-value": "chưa có số liệu",
    "value-as-text": "số nhập dạng chữ, chưa tính được",
    "value-ambiguous": "số có thể đọc hai cách",
    "value-invalid": "số liệu lỗi",
    "no-spread": "mọi đơn vị có cùng một giá trị",
    "no-target": "chưa có mục tiêu",
    "target-not-comparable": "mục tiêu không so được với một con số",
    "target-not-above-worst": "mục tiêu không tốt hơn giá trị kém nhất",
    "target-not-positive": "chưa đạt và mục tiêu không lớn hơn 0",
    "no-goalposts": "chưa có mốc thấp nhất, cao nhất",
    "no-reference": "đơn vị làm mốc không có số liệu",
    "reference-is-worst": "đơn vị làm mốc có giá trị kém nhất",
    "best-not-positive": "giá trị tốt nhất không lớn hơn 0",
    "out-of-scale": "điểm công bố nằm ngoài khoảng 0-100",
    "low-coverage": "quá ít thành phần có điểm",
    "zero-weight": "các thành phần có điểm đều có trọng số 0",
    "not-positive": "có thành phần điểm không lớn hơn 0 nên không lấy được trung bình này",
    "not-computable-below": "có thành phần không tính được",
    overflow: "số quá lớn",
  },
  panel: {
    "not-utf8": () => "Tệp không phải văn bản UTF-8; hãy lưu lại dạng “CSV UTF-8”.",
    "empty-file": () => "Tệp trống; dòng đầu cần tiêu đề: đơn vị, rồi mã các chỉ số.",
    "no-units": () => "Dưới dòng tiêu đề chưa có đơn vị nào; hãy thêm mỗi đơn vị một dòng.",
    "open-quote": ({ line }) => `Dòng ${line}: có dấu ngoặc kép mở mà không đóng; hãy đóng lại.`,
    "text-after-quote": ({ line }) =>
      `Dòng ${line}: có chữ giữa dấu ngoặc kép đóng và dấu phân cách; hãy viết đôi dấu ngoặc kép bên trong.`,
    "unknown-column": ({ line, position, column }) =>
      `Dòng ${line}, cột ${position} “${column}”: khung không có chỉ số này; hãy sửa mã hoặc xóa cột.`,
    "not-an-indicator": ({ line, position, column }) =>
      `Dòng ${line}, cột ${position} “${column}”: mục này được tính từ các chỉ số, không có cột riêng; hãy xóa cột.`,
    "duplicate-column": ({ line, position, column, first }) =>
      `Dòng ${line}, cột ${position} “${column}”: đã có ở cột ${first}; hãy xóa một cột.`,
    "missing-column": ({ column }) => `Dòng 1: chỉ số “${column}” chưa có cột; hãy thêm cột, chỗ không có số liệu ghi NA.`,
    "wrong-length": ({ line, found, expected }) => `Dòng ${line}: có ${found} ô, tiêu đề có ${expected}; hãy thêm hoặc bớt dấu phân cách.`,
    "unit-missing": ({ line }) => `Dòng ${line}, cột 1: thiếu mã đơn vị; hãy điền vào.`,
    "duplicate-unit": ({ line, unit, first }) => `Dòng ${line}, cột 1: đơn vị “${unit}” đã có ở dòng ${first}; hãy xóa hoặc đổi mã.`,
    "not-a-number": ({ line, column, unit, text }) =>
      `Dòng ${line}, cột “${column}” (đơn vị “${unit}”): “${text}” không phải số; hãy nhập số, hoặc NA nếu không có số liệu.`,
    "other-decimal-mark": ({ line, column, unit, text }) =>
      `Dòng ${line}, cột “${column}” (đơn vị “${unit}”): “${text}” dùng dấu thập phân khác các số trước; hãy dùng một loại.`,
  },
};
