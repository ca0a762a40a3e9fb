import type { Expected } from "./faults";
import { placeText } from "./path";
import type { FaultSentences } from "./text";

const EXPECTED: Readonly<Record<Expected, string>> = {
  object: "một đối tượng { … }",
  list: "một danh sách [ … ]",
  text: "một đoạn chữ không rỗng",
  number: "một số",
  "whole-number": "một số nguyên",
  count: "một số nguyên từ 0 trở lên",
  share: "một số không âm",
  fraction: "một số từ 0 đến 1 (0.66 là 66 %)",
  positive: "một số lớn hơn 0",
  boolean: "true hoặc false",
  "one-of": "một trong các giá trị",
};

const under = (parent: string | null): string => (parent === null ? "ở cấp trên cùng" : `thuộc mục ${parent}`);

/** Mỗi lỗi của khung chỉ số hoặc hồ sơ địa phương: sai gì, ở đâu, sửa thế nào. */
export const VI: FaultSentences = {
  "wrong-shape": ({ path, expected, allowed, found }) =>
    `${placeText(path)}: cần ${EXPECTED[expected]}${allowed.length > 0 ? ` ${allowed.join(", ")}` : ""}, ${found === "" ? "đang để trống" : `đang là ${found}`}; hãy nhập lại.`,
  "misspelt-field": ({ path, field, meant }) => `${placeText(path)}: không có trường “${field}”; hãy đổi thành “${meant}” hoặc xóa đi.`,
  "bad-weight": ({ path, weight }) => `${placeText(path)}: trọng số ${String(weight)} không dùng được; hãy nhập số từ 0 trở lên.`,
  "zero-weights": ({ path, parent, codes }) =>
    `${placeText(path)}: mọi mục ${under(parent)} (${codes.join(", ")}) đều có trọng số 0 nên không tính được điểm; hãy cho ít nhất một mục trọng số lớn hơn 0.`,
  "no-nodes": ({ path }) => `${placeText(path)}: khung chưa có mục nào; hãy thêm ít nhất một chỉ số.`,
  "duplicate-code": ({ path, code, first }) =>
    `${placeText(path)}: mã ${code} đã dùng ở ${placeText(first)}; hãy đặt mã khác hoặc xóa mục trùng.`,
  "missing-parent": ({ path, code, parent }) =>
    `${placeText(path)}: mục ${code} thuộc mục ${parent} nhưng không có mục này; hãy sửa mã mục cha hoặc thêm mục ${parent}.`,
  cycle: ({ path, codes }) =>
    `${placeText(path)}: các mục ${codes.join(" → ")} → ${codes[0] ?? ""} là cha của nhau thành vòng; hãy sửa mục cha của một mục.`,
  "indicator-with-children": ({ path, code, children }) =>
    `${placeText(path)}: mục ${code} vừa là chỉ số vừa có mục con (${children.join(", ")}); hãy bỏ phần “indicator” hoặc chuyển các mục con đi.`,
  "leaf-without-indicator": ({ path, code }) =>
    `${placeText(path)}: mục ${code} không có mục con nên phải là chỉ số; hãy khai “indicator” hoặc thêm mục con.`,
  "bad-direction": ({ path, found }) =>
    `${placeText(path)}: chiều ${found} không dùng được; hãy nhập 1 (càng cao càng tốt) hoặc -1 (càng thấp càng tốt).`,
  "direction-above-indicator": ({ path, code }) =>
    `${placeText(path)}: mục ${code} không phải chỉ số nên chiều -1 không có tác dụng; hãy đặt chiều ở từng chỉ số bên dưới.`,
  "range-reversed": ({ path, min, max }) =>
    `${placeText(path)}: giá trị nhỏ nhất ${String(min)} lớn hơn giá trị lớn nhất ${String(max)}; hãy đổi chỗ hoặc sửa lại.`,
  "range-empty": ({ path, min, max }) =>
    `${placeText(path)}: giá trị nhỏ nhất ${String(min)} phải nhỏ hơn giá trị lớn nhất ${String(max)}; hãy sửa lại.`,
  "unknown-field": ({ path, field, known }) =>
    `${placeText(path)}: không có trường ${field} nên sẽ bị bỏ qua; hãy dùng ${known.join(", ")} hoặc xóa đi.`,
  "method-above-indicator": ({ path, code }) =>
    `${placeText(path)}: mục ${code} được tính từ các mục bên dưới, không có số liệu riêng để xử lý hay chuẩn hóa; hãy đặt ở các chỉ số.`,
  "unknown-level": ({ path, level, known }) => `${placeText(path)}: không có cấp “${level}”; hãy dùng một trong: ${known.join(", ")}.`,
  "duplicate-level": ({ path, level }) => `${placeText(path)}: cấp “${level}” khai hai lần; hãy xóa một.`,
  "duplicate-component": ({ path, code, component }) =>
    `${placeText(path)}: thành phần “${component}” của chỉ số ${code} khai hai lần; hãy xóa hoặc đổi mã.`,
  "other-framework": ({ path, found, expected }) =>
    `${placeText(path)}: hồ sơ dành cho khung “${found}”, khung đang dùng là “${expected}”; hãy chọn đúng khung hoặc sửa lại.`,
  "unknown-node": ({ path, node }) => `${placeText(path)}: khung không có mã ${node}; hãy sửa mã hoặc xóa dòng này.`,
  "not-an-indicator": ({ path, node }) =>
    `${placeText(path)}: mục ${node} không phải chỉ số nên không có nguồn số liệu hay minh chứng; hãy khai ở từng chỉ số.`,
  "unknown-component": ({ path, node, component }) =>
    `${placeText(path)}: chỉ số ${node} không có thành phần “${component}”; hãy sửa mã thành phần hoặc để trống.`,
  "unknown-agency": ({ path, agency }) => `${placeText(path)}: chưa khai cơ quan “${agency}”; hãy thêm vào danh sách cơ quan hoặc sửa mã.`,
  "duplicate-agency": ({ path, agency }) => `${placeText(path)}: mã cơ quan “${agency}” dùng hai lần; hãy đổi mã hoặc xóa dòng trùng.`,
  "duplicate-alias": ({ path, alias, agency, other }) =>
    `${placeText(path)}: tên “${alias}” của cơ quan ${agency} cũng là tên của ${other}; hãy xóa tên này ở một cơ quan.`,
  "duplicate-lead": ({ path, node, component, agency, first }) =>
    `${placeText(path)}: cơ quan ${agency} đã được giao ${node}${component === null ? "" : ` (${component})`} ở ${placeText(first)}; hãy xóa một dòng.`,
  "bad-date": ({ path, found }) => `${placeText(path)}: “${found}” không phải ngày; hãy ghi theo dạng 2024-08-30.`,
  "period-reversed": ({ path, from, to }) => `${placeText(path)}: ngày đầu ${from} sau ngày cuối ${to}; hãy đổi chỗ hoặc sửa lại.`,
  "unknown-rule": ({ path, rule }) => `${placeText(path)}: không có quy tắc “${rule}”; hãy sửa tên hoặc xóa dòng này.`,
  "duplicate-task": ({ path, task }) => `${placeText(path)}: nhiệm vụ số ${task} khai hai lần; hãy đánh lại số.`,
};
