/**
 * Number formats that files name by id only (ISO 29500-1, 18.8.30). 14 and 22 follow the user's locale and are given as Excel's own
 * interface gives them in English; 27-36 and 50-58 are dates and times of East Asian locales, 67-81 Thai twins of earlier ones.
 */
const BUILTIN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  59: "0",
  60: "0.00",
  61: "#,##0",
  62: "#,##0.00",
  67: "0%",
  68: "0.00%",
  69: "# ?/?",
  70: "# ??/??",
  71: "m/d/yyyy",
  72: "d-mmm-yy",
  73: "d-mmm",
  74: "mmm-yy",
  75: "h:mm",
  76: "h:mm:ss",
  77: "m/d/yyyy h:mm",
  78: "mm:ss",
  79: "[h]:mm:ss",
  80: "mm:ss.0",
  81: "m/d/yyyy",
};

const EAST_ASIAN_TIMES: ReadonlySet<number> = new Set([32, 33, 34, 35, 55, 56]);

/** The format code of an id that the file does not define; `General` for an unknown id. */
export function builtinFormat(id: number): string {
  const known = BUILTIN[id];
  if (known !== undefined) return known;
  if (EAST_ASIAN_TIMES.has(id)) return "h:mm:ss";
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "m/d/yyyy" : "General";
}

/** The smallest id that means this code wherever the file is opened, or `null`. Locale-dependent ids are left out. */
export function builtinFormatId(code: string): number | null {
  for (const [id, known] of Object.entries(BUILTIN)) {
    const number = Number(id);
    if (known === code && (number <= 4 || (number >= 9 && number <= 13) || number === 49)) return number;
  }
  return null;
}
