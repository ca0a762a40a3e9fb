import { cellName } from "../../workbook";
import { measured, plain, quote, roughly, share } from "./format";
import type { TextsOf } from "./text";
import { FIGURES, number, cell, indicatorOr, read, times, gap } from "./words.vi";

/** The sentences about values and targets in Vietnamese. */
export const FIGURES_VI: TextsOf<"value" | "target"> = {
  "value-missing": {
    title: "Thiếu số liệu",
    why: "Chỉ số không có số liệu thì chưa tính được.",
    mend: "Nhập giá trị của năm báo cáo.",
    sentence: ({ reason, supply, previous }, place) => {
      const before = previous === null ? "" : ` Năm trước là ${number(previous)}.`;
      if (reason === "uncalculated") return `${cell(place)} có công thức nhưng tệp chưa lưu kết quả. Mở tệp bằng Excel, tính lại rồi lưu.`;
      if (supply === "central") return `${cell(place)} còn trống. Số liệu do trung ương thu thập; điền nếu đã có.${before}`;
      return `${cell(place)} còn trống, nên chưa tính được chỉ số.${before} Nhập giá trị của năm báo cáo.`;
    },
  },
  "value-placeholder": {
    title: "Chưa có số liệu",
    why: "Chữ ghi thay số liệu không tính được, và không phải là số 0.",
    mend: "Thay bằng số liệu khi đã có.",
    sentence: ({ text, supply }, place) =>
      supply === "central"
        ? `${cell(place)} ghi ${quote(text)} thay cho số liệu. Số liệu do trung ương thu thập; thay bằng số khi đã có.`
        : `${cell(place)} ghi ${quote(text)} thay cho số liệu, nên chưa tính được chỉ số. Nhập giá trị của năm báo cáo.`,
  },
  "number-as-text": {
    title: "Số nhập dạng chữ",
    why: "Excel không tính được với số lưu dưới dạng chữ.",
    mend: "Bấm Sửa để đổi thành số.",
    sentence: ({ text, number: value, unit, rowUnit }, place) => {
      const what = `${cell(place)} ghi ${quote(text)} dưới dạng chữ nên Excel không tính được.`;
      if (value === null)
        return `${what} Đơn vị ${quote(unit)} khác đơn vị của dòng (${quote(rowUnit)}). Nhập lại số theo đơn vị của dòng.`;
      return `${what} Bấm Sửa để đổi thành số ${number(value)}.`;
    },
  },
  "ambiguous-number": {
    title: "Số có hai cách đọc",
    why: "Dấu chấm hoặc phẩy có thể là dấu hàng nghìn, cũng có thể là dấu thập phân.",
    mend: "Chọn cách đọc đúng, hoặc nhập lại dưới dạng số.",
    sentence: ({ text, readings: [larger, smaller], previous, likely }, place) => {
      const before = previous === null ? "" : ` Năm trước là ${number(previous)}.`;
      const guess = previous === null && likely !== null ? ` Khoảng giá trị hợp lệ chỉ phù hợp với ${number(likely)}.` : "";
      return `${cell(place)} ghi ${quote(text)}: có thể là ${read(larger)} hoặc ${number(smaller)}.${before}${guess} Hãy chọn cách đọc đúng.`;
    },
  },
  "not-a-number": {
    title: "Không phải là số",
    why: "Ô giá trị chỉ nhận một con số; chữ trong ô không tính được.",
    mend: "Ghi con số vào ô giá trị, lời giải thích vào cột ghi chú.",
    sentence: ({ text }, place) =>
      `${cell(place)} ghi ${quote(text)}, không đọc được thành một con số. Ghi con số vào ô này, lời giải thích vào cột ghi chú.`,
  },
  "out-of-range": {
    title: "Ngoài khoảng giá trị",
    why: "Chỉ số không thể có giá trị này.",
    mend: "Kiểm tra số liệu và đơn vị tính.",
    sentence: ({ value, min, max, unit }, place) => {
      const bounds = [
        ...(min === null ? [] : [`từ ${number(min)}`]),
        ...(max === null ? [] : [`${min === null ? "không quá" : "đến"} ${number(max)}`]),
      ].join(" ");
      return `${cell(place)} là ${measured(value, unit, "vi")}, ngoài khoảng có thể có của chỉ số (${bounds}). Kiểm tra lại số liệu và đơn vị tính.`;
    },
  },
  "unit-mismatch": {
    title: "Khác đơn vị tính",
    why: "Số liệu theo đơn vị khác sẽ sai khi so với mục tiêu và với địa phương khác.",
    mend: "Kiểm tra số liệu đang theo đơn vị nào, rồi đổi đơn vị hoặc đổi số.",
    sentence: ({ written, expected, value }, { cell: name }) => {
      const check =
        value === null
          ? "Kiểm tra lại trước khi đổi."
          : `Kiểm tra lại số liệu ở ${cellName(value.at)} (${number(value.number)}) trước khi đổi.`;
      return `Ô ${name ?? ""} ghi đơn vị ${quote(written)}, khung chỉ số dùng ${quote(expected)}. ${check}`;
    },
  },
  "percent-as-fraction": {
    title: "Tỷ lệ phần trăm ghi dạng thập phân",
    why: "Dưới đơn vị %, số 0,5 nghĩa là nửa phần trăm.",
    mend: "Bấm Sửa để nhân 100.",
    sentence: ({ value, likely, against, reference }, place) => {
      const than = against === "previous" ? `năm trước là ${number(reference)}` : `mục tiêu là ${number(reference)}`;
      return `${cell(place)} ghi ${number(value)} dưới đơn vị %, trong khi ${than}. Nếu ý là ${number(likely)} %, bấm Sửa để nhân 100.`;
    },
  },
  "scale-slip": {
    title: "Có thể lệch hàng chục, hàng trăm, hàng nghìn",
    why: "Số gấp đúng 10, 100, 1.000 lần năm trước thường do đặt sai dấu phẩy hoặc nhầm đơn vị.",
    mend: "Kiểm tra dấu thập phân và đơn vị tính.",
    sentence: ({ value, previous, factor, likely }, place) =>
      `${cell(place)} là ${number(value)}, ${times(factor)} so với năm trước (${number(previous)}). Kiểm tra dấu phẩy và đơn vị tính; có thể đúng là ${roughly(likely, "vi")}.`,
  },
  "formula-error": {
    title: "Công thức bị lỗi",
    why: "Ô báo lỗi không cho ra số liệu, và làm hỏng các ô tính theo nó.",
    mend: "Sửa công thức hoặc nhập số.",
    sentence: ({ column, error }, place) =>
      `${cell(place)}${FIGURES[column]} báo lỗi ${plain(error, 20)} nên không có số liệu. Sửa công thức, hoặc nhập số.`,
  },
  "external-link": {
    title: "Công thức lấy số từ tệp khác",
    why: "Người nhận không có tệp kia, nên số không cập nhật và không kiểm chứng được.",
    mend: "Chép giá trị vào ô thay cho công thức.",
    sentence: ({ column, book }, place) =>
      `${cell(place)}${FIGURES[column]} lấy số từ tệp khác${book === null ? "" : ` ${quote(book)}`}, người nhận không mở được. Chép giá trị vào ô thay cho công thức.`,
  },
  "implausible-change": {
    title: "Thay đổi bất thường",
    why: "Thay đổi lớn trong một năm thường do nhập nhầm; nếu đúng thì nên có giải trình.",
    mend: "Kiểm tra lại, hoặc ghi lý do vào cột ghi chú.",
    sentence: ({ value, previous, change, limit }, place) =>
      `${cell(place)} là ${number(value)}, ${change > 0 ? "tăng" : "giảm"} ${share(Math.abs(change), "vi")} so với năm trước (${number(previous)}), quá mức ${share(limit, "vi")}. Kiểm tra lại, hoặc ghi lý do vào cột ghi chú.`,
  },
  "unchanged-value": {
    title: "Giống hệt năm trước",
    why: "Số giống hệt năm trước thường là chưa cập nhật.",
    mend: "Kiểm tra đã có số liệu mới chưa.",
    sentence: ({ value }, place) => `${cell(place)} là ${number(value)}, giống hệt năm trước. Kiểm tra xem đã cập nhật số liệu mới chưa.`,
  },
  "value-as-date": {
    title: "Số bị đổi thành ngày",
    why: "Excel đã đổi số thành ngày tháng, giá trị lưu trong ô không còn là số đã nhập.",
    mend: "Đặt định dạng ô là Số rồi nhập lại.",
    sentence: ({ shown }, place) =>
      `${cell(place)} hiện ngày ${quote(shown)} thay cho một con số. Đặt định dạng ô là Số (Number) rồi nhập lại giá trị.`,
  },
  "parts-mismatch": {
    title: "Không khớp với tử số, mẫu số",
    why: "Giá trị không bằng tử số chia mẫu số ghi trong cùng dòng.",
    mend: "Kiểm tra lại tử số, mẫu số và giá trị.",
    sentence: ({ value, expected, numerator, denominator, multiplier }, place) => {
      const product = multiplier === 1 ? "" : ` × ${number(multiplier)}`;
      return `${cell(place)} là ${number(value)}, nhưng ${cellName(numerator)} : ${cellName(denominator)}${product} bằng ${roughly(expected, "vi")}. Kiểm tra lại ba số này.`;
    },
  },
  "target-missing": {
    title: "Chưa có mục tiêu",
    why: "Không có mục tiêu thì chưa tính được mức hoàn thành.",
    mend: "Ghi mục tiêu của năm.",
    sentence: ({ year }, place) => `${cell(place)} chưa ghi mục tiêu năm ${year}, nên chưa tính được mức hoàn thành. Ghi mục tiêu nếu có.`,
  },
  "target-unreadable": {
    title: "Mục tiêu chưa đọc được",
    why: "Mục tiêu phải nêu rõ con số hoặc cách so sánh thì mới đối chiếu được.",
    mend: "Ghi mục tiêu bằng con số, ví dụ “tối thiểu 40%”.",
    sentence: ({ text, readings }, place) =>
      readings === null
        ? `${cell(place)} ghi mục tiêu ${quote(text)}, chưa đọc được nên không đối chiếu. Ghi bằng con số, ví dụ “tối thiểu 40%”.`
        : `${cell(place)} ghi mục tiêu ${quote(text)}: có thể là ${read(readings[0])} hoặc ${number(readings[1])} nên không đối chiếu. Ghi lại cho rõ.`,
  },
  "below-target": {
    title: "Chưa đạt mục tiêu",
    why: "Đây là kết quả cần biết, không phải lỗi nhập liệu.",
    mend: "Không cần sửa nếu số liệu đúng.",
    sentence: ({ value, target, gap: distance, side, unit }, place) => {
      const reached = `${indicatorOr(place)} đạt ${measured(value, unit, "vi")}`;
      if (distance === 0) return `${reached}, mới bằng mức của mục tiêu ${quote(target)}.`;
      return `${reached}, ${side === "below" ? "thấp hơn" : "cao hơn"} mục tiêu ${quote(target)} ${gap(distance, unit)}.`;
    },
  },
};
