import { cellName } from "../../workbook";
import { plain, roughly, share } from "./format";
import type { TextsOf } from "./text";
import { cell, list, number } from "./words.vi";

const score = (value: number): string => roughly(value, "vi");
const named = (name: string): string => `“${plain(name, 60)}”`;

export const SCORES_VI: TextsOf<"score"> = {
  "score-mismatch": {
    title: "Điểm không khớp với các mục bên dưới",
    why: "Điểm của một mục là trung bình của các mục bên dưới; không khớp thì một trong các số đã ghi sai.",
    mend: "Đối chiếu với bảng điểm đã công bố và sửa số ghi sai.",
    sentence: ({ name, stated, expected, from, assumed }, place) => {
      const cells = list(from.map(cellName));
      const weights = assumed ? " (trọng số đang tạm coi ngang nhau)" : "";
      return `${cell(place)}: điểm của ${named(name)} ghi ${number(stated)}, nhưng tính từ ${cells} là ${score(expected)}${weights}. Đối chiếu với bảng điểm đã công bố và sửa số ghi sai.`;
    },
  },
  "score-out-of-range": {
    title: "Điểm ngoài khoảng 0-100",
    why: "Điểm PII nằm từ 0 đến 100; số ngoài khoảng này không thể là điểm.",
    mend: "Nhập lại điểm theo bảng đã công bố.",
    sentence: ({ name, stated }, place) =>
      `${cell(place)}: điểm của ${named(name)} ghi ${number(stated)}, ngoài khoảng 0-100. Nhập lại theo bảng điểm đã công bố.`,
  },
  "low-coverage": {
    title: "Điểm tính từ quá ít chỉ số",
    why: "Mức hoàn thành của một trụ cột chỉ đáng tin khi phần lớn chỉ số của nó có điểm.",
    mend: "Bổ sung số liệu và mục tiêu còn thiếu; khi trình bày điểm, ghi kèm độ phủ.",
    sentence: ({ name, scored, stated, withoutValue, withoutTarget, threshold }, { indicator }) => {
      const lacks = [
        ...(withoutValue > 0 ? [`${withoutValue} chỉ số chưa có số liệu dùng được`] : []),
        ...(withoutTarget > 0 ? [`${withoutTarget} chỉ số chưa có mục tiêu so được`] : []),
      ].join(", ");
      return `Mức hoàn thành của ${indicator ?? ""} ${named(name)} mới tính từ ${scored}/${stated} chỉ số trong tệp (cần ít nhất ${share(threshold, "vi")}): ${lacks}. Bổ sung, hoặc ghi kèm độ phủ khi dùng điểm này.`;
    },
  },
};
