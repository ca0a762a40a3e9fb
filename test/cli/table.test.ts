import { fc } from "../support/property";
import { tableLines } from "../../src/cli/table";
import { printable, widthOf, wrapped } from "../../src/cli/width";

test("columns line up whatever the form of the Vietnamese letters", () => {
  const rows = [
    ["Biểu 1!F7", "1.2.1", "một"],
    ["Biểu 1!F12".normalize("NFD"), "1.2", "hai"],
  ];
  expect(tableLines(rows, 80, "  ")).toEqual(["  Biểu 1!F7   1.2.1  một", "  Biểu 1!F12  1.2    hai"]);
});

test("the last column is wrapped below itself", () => {
  const lines = tableLines([["A1", "bốn năm sáu bảy tám chín mười mười một mười hai"]], 30, "");
  expect(lines).toEqual(["A1  bốn năm sáu bảy tám chín", "    mười mười một mười hai"]);
});

test("a user's text cannot steer the terminal", () => {
  expect(printable("a\u001b[31mb\r\nc\u0007")).toBe("a [31mb c");
});

test("no line is wider than asked and no letter is lost", () => {
  const words = fc.array(fc.stringMatching(/^[a-zăâđêôơư]{1,40}$/u), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 60 }), (given, width) => {
      const lines = wrapped(given.join(" "), width);
      expect(lines.every((line) => widthOf(line) <= width)).toBe(true);
      expect(lines.join("").replaceAll(" ", "")).toBe(given.join(""));
    }),
  );
});
