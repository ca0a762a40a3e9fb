import { list } from "./words.en";
import { plain } from "./format";
import type { TextsOf } from "./text";

export const MERGE_EN: TextsOf<"merge"> = {
  "changed-after-check": {
    title: "Changed after it was stamped",
    why: "The stamp speaks only for the numbers that were checked; whoever receives the file cannot tell which are new.",
    mend: "Check again and stamp again, or bring back what stood there.",
    sentence: ({ moment, count, named }) => {
      const when = moment.time === null ? `on ${moment.day}` : `on ${moment.day} at ${moment.time}`;
      const names = named.map(({ cell, sheet, subject }) => {
        const place = cell === null ? "" : `${cell}${sheet === null ? "" : ` of sheet “${plain(sheet, 40)}”`}`;
        return place === "" ? `the row of ${plain(subject, 40)}` : `${place} (${plain(subject, 40)})`;
      });
      const cells = count === 1 ? "1 cell changed" : `${count} cells changed`;
      const what = count === 0 ? "its content is another" : `${cells}: ${list(names)}${count > named.length ? ", …" : ""}`;
      return `The file was stamped ${when}; since then ${what}. Check again and stamp again, or bring back what stood there.`;
    },
  },
};
