import type { Language } from "../app";
import { stampMoment, type Stamp, type StampState } from "../core/stamp";
import type { Waiver } from "../core/waivers";

interface StampText {
  readonly saved: (path: string) => string;
  /** Of a workbook that bears a stamp. */
  readonly state: (state: StampState, stamp: Stamp) => string;
  /** Stamps that count no more. */
  readonly earlier: (count: number) => string;
  readonly waived: (count: number) => string;
  readonly reason: (waiver: Waiver) => string;
  /** Waivers of what stands there no more. */
  readonly changed: (count: number) => string;
}

const said = (words: readonly string[]): string => words.filter((word) => word !== "").join(", ");

export const STAMP_TEXT: Readonly<Record<Language, StampText>> = {
  vi: {
    saved: (path) => `Đã đóng dấu kiểm tra: ${path}`,
    state: ({ state }, { at, role, hash }) => {
      const { day, time } = stampMoment(at);
      const worth = state === "valid" ? "còn hiệu lực, số liệu đúng như khi kiểm tra" : "KHÔNG còn hiệu lực, số liệu đã thay đổi";
      return `Dấu kiểm tra: ${worth} (${said([time ?? "", day, role])}; SHA-256 ${hash.slice(0, 12)}…).`;
    },
    earlier: (count) => `Đã mở lại hoặc đóng dấu lại ${count} lần.`,
    waived: (count) => `Đã miễn trừ (${count})`,
    reason: ({ reason, role, date }) => `Lý do: ${reason} (${said([role, date])})`,
    changed: (count) => `${count} miễn trừ không còn áp dụng vì nội dung ô đã thay đổi.`,
  },
  en: {
    saved: (path) => `Stamped: ${path}`,
    state: ({ state }, { at, role, hash }) => {
      const { day, time } = stampMoment(at);
      const worth = state === "valid" ? "valid, the numbers are as they were checked" : "NOT valid any more, the numbers changed";
      return `Stamp: ${worth} (${said([day, time ?? "", role])}; SHA-256 ${hash.slice(0, 12)}…).`;
    },
    earlier: (count) => (count === 1 ? "It was opened or stamped again once." : `It was opened or stamped again ${count} times.`),
    waived: (count) => `Waived (${count})`,
    reason: ({ reason, role, date }) => `Reason: ${reason} (${said([role, date])})`,
    changed: (count) => `${count === 1 ? "1 waiver counts" : `${count} waivers count`} no more, since something else stands in the cell.`,
  },
};
