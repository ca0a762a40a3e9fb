/** Prefixes of functions and parameters that came after 2007; files need them, people never see them. */
const PREFIXES = /_xl(?:fn|ws|pm|udf)\./g;

/** A formula as people write it: without the prefixes of the file. Texts inside it stay as they are. */
export function shownFormula(stored: string): string {
  return stored.includes("_xl") ? outsideTexts(stored, (code) => code.replace(PREFIXES, "")) : stored;
}

/**
 * A formula as somebody typed it, as the grid calculates and files write it: in Excel set for Việt Nam arguments are parted by semicolons and the comma is
 * a decimal mark (`SUM(1,5;A2)`). Semicolons in braces part the rows of an array and stay. Without semicolons only the prefixes of files are taken off.
 */
export function typedFormula(text: string): string {
  const shown = shownFormula(text);
  let braces = 0;
  const found = { semicolon: false };
  const converted = outsideTexts(shown, (code) =>
    code.replace(/[{};]|(?<=\d),(?=\d)/g, (sign) => {
      if (sign === "{") braces++;
      if (sign === "}") braces--;
      if (braces > 0 || sign === "{" || sign === "}") return sign;
      if (sign === ",") return ".";
      found.semicolon = true;
      return ",";
    }),
  );
  return found.semicolon ? converted : shown;
}

/**
 * Formulas that the grid calculates otherwise than Excel, or cannot: other workbooks, ranges over several sheets, and functions found to differ.
 * They are shown with the value that the file has.
 */
export function isCalculable(formula: string): boolean {
  const code = outsideTexts(
    formula,
    (piece) => piece,
    () => '""',
  );
  if (/\[\d{1,5}\]|\b(?:EDATE|PROPER|HYPERLINK|CUBE[A-Z]+|RTD|WEBSERVICE|GETPIVOTDATA)\s{0,9}\(/i.test(code)) return false;
  return !/(?:^|[^A-Za-z0-9_.])(?:'[^']{1,99}:[^']{1,99}'|[\p{L}\d_.]{1,99}:[\p{L}\d_.]{1,99})!/u.test(formula);
}

/** Functions that files write with a prefix. After ISO 29500 and Microsoft's list of functions by version. */
const SHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);
const LATER_FUNCTIONS = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
    "BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
    "CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST " +
    "F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV " +
    "GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA " +
    "LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST " +
    "NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC " +
    "QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST " +
    "T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S " +
    "VSTACK WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);

/**
 * A typed formula as files write it; without the leading `=`. `null` where names of parameters would need prefixes too (`LET`, `LAMBDA`): such a
 * formula has to be written in Excel.
 */
export function storedFormula(shown: string): string | null {
  if (
    /\b(?:LET|LAMBDA)\s{0,9}\(/i.test(
      outsideTexts(
        shown,
        (piece) => piece,
        () => '""',
      ),
    )
  )
    return null;
  return outsideTexts(shown, (code) =>
    code.replace(/(?<![\p{L}\d_.!])([A-Za-z][A-Za-z0-9.]{0,40})(?=\s{0,9}\()/gu, (name) => {
      const upper = name.toUpperCase();
      if (SHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
      return LATER_FUNCTIONS.has(upper) && !OLD_PREFIXLESS.has(upper) ? `_xlfn.${upper}` : upper;
    }),
  );
}

/** Of 2007 to 2010 and written without a prefix by Excel itself. */
const OLD_PREFIXLESS = new Set([
  "AGGREGATE",
  "NETWORKDAYS.INTL",
  "WORKDAY.INTL",
  "CEILING.PRECISE",
  "FLOOR.PRECISE",
  "ERF.PRECISE",
  "ERFC.PRECISE",
]);

/** Changes what stands outside of `"texts"` and `'names of sheets'`, and those where asked to. */
function outsideTexts(formula: string, change: (code: string) => string, changeText = (text: string): string => text): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : changeText(piece)))
    .join("");
}
