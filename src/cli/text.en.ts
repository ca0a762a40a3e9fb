import type { CliText } from "./text";

export const TEXT_EN: CliText = {
  help: `pii - checks workbooks for the Provincial Innovation Index (PII) of Viet Nam

Usage
  pii check FILE… [options]     checks one or more .xlsx or .xlsm files; changes none of them
  pii profiles                  lists the profiles that come with it
  pii mark FILE… --save FILE|FOLDER [--status-column]   saves a copy with the findings marked, with a column of words if wanted
  pii clear FILE… --save FILE|FOLDER   saves a copy without any mark or sheet of this tool
  pii fix FILE… --save FILE|FOLDER [--all-safe] [--rule RULE] [--cell 'SHEET'!CELL[=NUMBER]] [--dry-run]   mends what is named
  pii summarise FILE… --save FILE|FOLDER   saves a copy with three summary sheets made of formulas: overview, by agency, method
  pii score --framework F.json --panel P.csv   scores a table of units by COINr's method
  pii stamp FILE --save NEW FILE   stamps a copy of a file that is ready to submit; pii check verifies the stamp
  pii template [OLD.xlsx] --save NEW.xlsx      makes an agency's own form; with an old template its data are carried over
  pii --help | --version

Options of check
  --profile ID|FILE.json  the province's profile; else it is recognised from the file
  --agency ID             whose workbook it is; else it is recognised from the file
  --today YEAR-MONTH-DAY  the day of the check; else today
  --json FILE|-           writes the JSON report to a file, or to standard output (-)
  --save FILE|FOLDER      saves a copy with the sheet "PII - Vấn đề"; a folder for several files
  --map                   shows what each column and row is taken for
  --map 'SHEET!F=value'   corrects it: column F has the values; 'SHEET!none=note': there is no note column
  --map 'SHEET!row 12=2.2.1'    row 12 is indicator 2.2.1; 'SHEET!row 12=none': it is no indicator
  --map 'SHEET!agency=so-khcn'  the sheet is this agency's; with --save the copy remembers it
  --lang vi|en            language (vi unless said)
  --quiet                 prints only one line with the verdict for each file
  --no-waivers            judges as if no finding had been waived

Roles of columns: ordinal code name unit previous value numerator denominator target source agency evidence note

Options of stamp: --save (needed), --role "WHO" stamps it, --profile, --agency, --today, --lang as for check

Options of summarise: --save (needed), --profile, --agency, --today, --lang as for check

Options of template
  --save FILE.xlsx        the new form
  --profile ID|FILE.json  the province's profile; needed where there is no old template
  --agency ID             the agency; else the old template's, or the whole province

Options of score
  --framework FILE.json   the tree: ids, parents, weights, directions, methods (docs/diem-so.md)
  --panel FILE.csv        a line for each unit: its code, then a column for each indicator; NA or blank: missing
  --json FILE|-           writes score, rank and coverage of every node, with what was done to each indicator
  --csv FILE|-            writes one line for each unit and node: unit, node, score, rank, coverage, reason
  --lang vi|en            language

Exit status: 0 ready to submit; 1 not ready; 2 a file cannot be read or the call is wrong (nothing is written).
`,
  call: {
    "no-command": () => "No command is given; for example: pii check file.xlsx (see pii --help).",
    "unknown-command": ({ word }) =>
      `There is no command "${word}"; the commands are: check, mark, clear, fix, stamp, summarise, score, template, profiles (see pii --help).`,
    "unknown-option": ({ option }) => `There is no option ${option}; see pii --help.`,
    "option-needs-value": ({ option }) => `Option ${option} needs a value; see pii --help.`,
    "option-takes-no-value": ({ option }) => `Option ${option} takes no value; leave out what follows the =.`,
    "option-missing": ({ option }) => `Option ${option} is missing; see pii --help.`,
    "option-twice": ({ option }) => `Option ${option} is given twice; leave one out.`,
    "no-file": () => "No file is given; for example: pii check file.xlsx.",
    "too-many-words": ({ word }) => `"${word}" is one word too many; see pii --help.`,
    "bad-day": ({ text }) => `"${text}" is no date that exists; write it as 2024-12-31.`,
    "bad-language": ({ text }) => `There is no language "${text}"; use vi or en.`,
    "bad-correction": ({ text }) =>
      `--map '${text}' is not understood; write 'Sheet 1!F=value', 'Sheet 1!row 12=2.2.1' or 'Sheet 1!agency=so-khcn' (see pii --help).`,
  },
  path: {
    "not-found": ({ path }) => `${path}: there is no such file; look at the path once more.`,
    "is-folder": ({ path }) => `${path}: this is a folder; name a file.`,
    "no-permission": ({ path }) => `${path}: it may not be read; copy it elsewhere or ask for permission.`,
    "not-readable": ({ path, code }) => `${path}: it cannot be read (${code}); close it in other programs and try again.`,
    "not-writable": ({ path, code }) =>
      `${path}: it cannot be written (${code}); choose another place or close the file. Nothing was written.`,
    "not-json": ({ path, detail }) => `${path}: this is not valid JSON (${detail}); mend the file.`,
  },
  save: {
    "over-input": ({ path }) => `${path}: this is the file being checked and is not overwritten; choose another name for the copy.`,
    "same-target": ({ path }) => `${path}: two results would go to this file; rename one or save them apart.`,
    "target-is-folder": ({ path }) => `${path}: this is a folder and no file can take its place; name a file.`,
    "other-extension": ({ path, extension }) => `${path}: the copy must keep the extension ${extension}, or Excel will not open it.`,
    "not-a-folder": ({ path }) => `${path}: with several files --save needs a folder.`,
  },
  savedNothing: "No copy was written, because a file could not be checked.",
  frameworkFaults: (file, count) => `${file}: the framework has ${count} fault${count === 1 ? "" : "s"} and cannot be used:`,
  panelFaults: (file, count) => `${file}: the table has ${count} fault${count === 1 ? "" : "s"} and cannot be scored:`,
  andMore: (count) => `… and ${count} more.`,
  scores: { rank: "Rank", unit: "Unit", score: "Score" },
  profileFaults: (file, count) => `${file}: the profile has ${count} fault${count === 1 ? "" : "s"} and cannot be used:`,
  saved: (path) => `Copy saved: ${path}`,
  noAgency: "no agency stated",
  year: (year) => `year ${year}`,
  severity: { error: "Error", warning: "Warning", note: "Note" },
  columns: { cell: "Cell", indicator: "Indicator", sentence: "What is wrong and how to mend it" },
  fix: "Fix",
  role: {
    ordinal: "No.",
    code: "code",
    name: "name",
    unit: "unit",
    previous: "last year",
    value: "value",
    numerator: "numerator",
    denominator: "denominator",
    target: "target",
    source: "source",
    agency: "agency",
    evidence: "evidence",
    note: "note",
  },
  map: {
    table: (sheet, header) => `Table on sheet "${sheet}", header ${header}`,
    none: "No indicator table was found.",
    agency: "Agency",
    column: "Column",
    row: "Row",
    match: { code: "by code", name: "by name", "code-as-date": "a code that Excel turned into a date", user: "said by the user" },
    by: { words: "by its header", content: "by what stands in it", user: "said by the user" },
    unsure: "unsure",
    unknownRow: "looks like an indicator but matches none",
    correct: "To correct it: --map 'Sheet 1!F=value' --map 'Sheet 1!row 12=2.2.1'; add --save to have it remembered.",
  },
};
