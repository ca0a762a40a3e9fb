import { fc } from "../support/property";
import { isCalculable, shownFormula, storedFormula, typedFormula } from "../../src/page/view/formulas";

test("prefixes are hidden, texts stay", () => {
  expect(shownFormula('_xlfn.XLOOKUP(A1,B:B,C:C)&"_xlfn."')).toBe('XLOOKUP(A1,B:B,C:C)&"_xlfn."');
  expect(shownFormula("_xlfn.LET(_xlpm.x,1,_xlpm.x)")).toBe("LET(x,1,x)");
});

test.each(["[1]Sheet1!A1", "SUM('Quý 1:Quý 4'!B2)", "SUM(T1:T12!B2)", "EDATE(A1,1)", 'HYPERLINK("x")'])(
  "%s is shown as its value",
  (formula) => {
    expect(isCalculable(formula)).toBe(false);
  },
);

test.each(["SUM(A1:A9)", "'Sở KH&CN'!B6/2", "'A:B'&1", 'IF(A1="EDATE(",1,2)', "SUM(Sheet1!A1:A9)"])("%s is calculated", (formula) => {
  expect(isCalculable(formula)).toBe(true);
});

test.each([
  ["=SUM(1,5;A2)", "=SUM(1.5,A2)"],
  ['=IF(A1="1;2,5";{1;2};0,5)', '=IF(A1="1;2,5",{1;2},0.5)'],
  ["=IFERROR('Quý 1;2'!A1;0)", "=IFERROR('Quý 1;2'!A1,0)"],
  ["=_xlfn.XLOOKUP(1,A:A,B:B)", "=XLOOKUP(1,A:A,B:B)"],
  ["=SUM({1,2;3,4})", "=SUM({1,2;3,4})"],
  ["=ROUND(A1,2)", "=ROUND(A1,2)"],
])("typed %s means %s", (typed, meant) => {
  expect(typedFormula(typed)).toBe(meant);
  expect(typedFormula(meant)).toBe(meant);
});

test("shown and stored again it is the same, whatever stands in it", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const stored = storedFormula(shownFormula(text));
      if (stored !== null) expect(storedFormula(shownFormula(stored))).toBe(stored);
    }),
  );
});

test("long hostile texts are read in a moment", () => {
  for (const piece of ["a:", "'a", '"', "SUM(", "A1:", "[1", "x!"]) {
    const text = piece.repeat(Math.floor(8_192 / piece.length));
    const start = performance.now();
    isCalculable(text);
    storedFormula(text);
    shownFormula(`_xl${text}`);
    expect(performance.now() - start).toBeLessThan(500);
  }
});
