import { list } from "./words.vi";
import { plain } from "./format";
import type { TextsOf } from "./text";

export const MERGE_VI: TextsOf<"merge"> = {
  "changed-after-check": {
    title: "Đã thay đổi sau khi đóng dấu kiểm tra",
    why: "Dấu kiểm tra chỉ có giá trị với số liệu đã được kiểm tra; nơi nhận không biết phần nào mới.",
    mend: "Kiểm tra lại rồi đóng dấu lại, hoặc trả lại nội dung cũ.",
    sentence: ({ moment, count, named }) => {
      const when = moment.time === null ? `ngày ${moment.day}` : `lúc ${moment.time} ngày ${moment.day}`;
      const names = named.map(({ cell, sheet, subject }) => {
        const place = cell === null ? "" : `${cell}${sheet === null ? "" : ` trang “${plain(sheet, 40)}”`}`;
        return place === "" ? `dòng ${plain(subject, 40)}` : `${place} (${plain(subject, 40)})`;
      });
      const what = count === 0 ? "nội dung đã khác" : `${count} ô đã thay đổi: ${list(names)}${count > named.length ? ", …" : ""}`;
      return `Tệp đã đóng dấu kiểm tra ${when}, sau đó ${what}. Kiểm tra lại rồi đóng dấu lại, hoặc trả lại nội dung cũ.`;
    },
  },
};
