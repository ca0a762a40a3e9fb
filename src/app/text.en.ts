import { cellName } from "../workbook";
import type { AppText } from "./text";

const LOOKS_LIKE = {
  csv: "a CSV table",
  html: "a web page (HTML) with an Excel extension",
  pdf: "a PDF file",
  zip: "a ZIP archive without a workbook",
  ods: "an OpenDocument spreadsheet (.ods)",
  unknown: "a file of unknown type",
} as const;

const LIMITS = {
  entries: "it has too many parts inside",
  "unpacked-size": "it is too large once unpacked",
  ratio: "it is packed like a file made to do harm",
  "file-size": "it is too large",
} as const;

const SAVE_AS = "open it in Excel and save it as Excel Workbook (.xlsx)";

export const TEXT_EN: AppText = {
  host: {
    "empty-file": (_, file) => `${file}: the file is empty (0 bytes); copy or download it again.`,
    "not-a-workbook": (error, file) => `${file}: this is not an Excel file but ${LOOKS_LIKE[error.looksLike]}; ${SAVE_AS}.`,
    "old-format": (_, file) => `${file}: this is an Excel 97-2003 file (.xls); ${SAVE_AS}.`,
    "binary-format": (_, file) => `${file}: this is a binary Excel file (.xlsb); ${SAVE_AS}.`,
    encrypted: (_, file) =>
      `${file}: it needs a password to open; open it in Excel, remove the password (File > Info > Protect Workbook) and save it.`,
    damaged: (error, file) =>
      `${file}: it is damaged in "${error.part}" (${error.detail}); let Excel repair it and save it, or ask for it again.`,
    "too-large": (error, file) =>
      `${file}: ${LIMITS[error.limit]} (limit ${error.allowed}); remove pictures and sheets that do not belong and save it.`,
    "sheet-absent": (error, file) => `${file}: there is no sheet "${error.sheet}"; look at the sheet's name once more.`,
    "sheet-exists": (error, file) => `${file}: there is a sheet "${error.sheet}" already; rename it or choose another name, and try again.`,
    "sheet-protected": (error, file) =>
      `${file}: sheet "${error.sheet}" is protected; unprotect it (Review > Unprotect Sheet) and try again.`,
    "cell-occupied": (error, file) =>
      `${file}: cell ${cellName(error.at)} of sheet "${error.at.sheet}" holds something else; look at the file before writing to it.`,
    "cell-editing": (_, file) => `${file}: a cell is being edited; press Enter (or Esc) in Excel and try again.`,
    interrupted: (_, file) => `${file}: an earlier write was broken off; press Check to bring back what stood there before it.`,
    "session-lost": (_, file) =>
      `${file}: Excel lost the connection to the workbook; see that the network is there, close this pane, open it and try again.`,
    conflict: (_, file) =>
      `${file}: someone else just changed or removed what was being worked on; nothing was written, check and try again.`,
    "payload-too-large": (error, file) =>
      `${file}: ${error.sheet === null ? "the data" : `sheet "${error.sheet}"`} is more than Excel hands over at once; clear what stands far from the table, or check the file on the page.`,
    "access-denied": (_, file) =>
      `${file}: Excel does not let this workbook be changed (read-only or protected); enable editing or unprotect it and try again.`,
    "host-busy": (_, file) => `${file}: Excel is busy or shows a dialog; close the dialog, wait a little and try again.`,
    "api-absent": (error, file) =>
      `${file}: this Excel does not have what is needed (${error.what}); update Office, or use the page with this file.`,
    "sheet-hidden": (error, file) => `${file}: sheet "${error.sheet}" is hidden; unhide it and try again.`,
    "half-written": (_, file) =>
      `${file}: Excel broke off while writing and what it wrote could not be taken back; press Ctrl+Z, or close the file without saving and open it.`,
    "host-failed": (error, file) => `${file}: Excel reports an error (${error.code}); save the file, close and open Excel and try again.`,
    unsupported: (error, file) => `${file}: the file has something that this tool cannot write (${error.what}); do it in Excel.`,
  },
  refusal: {
    "unknown-profile": ({ id, known }) => `There is no profile "${id}"; the profiles are: ${known.join(", ")}.`,
    "unknown-framework": ({ id, profile }) =>
      `Profile "${profile}" uses the framework "${id}", which is not here; mend "framework" in the profile.`,
    "unknown-agency": ({ id, profile, known }) => `Profile "${profile}" has no agency "${id}"; its agencies are: ${known.join(", ")}.`,
    "no-such-sheet": ({ name, known }) => `There is no sheet "${name}"; the file's sheets are: ${known.join(", ")}.`,
    "no-such-indicator": ({ name }) => `The framework has no indicator "${name}"; write a code such as 1.1.1.`,
    "not-ready": ({ errors }) =>
      errors > 0
        ? `It cannot be stamped: ${errors === 1 ? "1 error is" : `${errors} errors are`} open; mend or waive them.`
        : "It cannot be stamped: no number is reported yet.",
    "no-such-agency": ({ name, known }) => `There is no agency "${name}"; the profile's agencies are: ${known.join(", ")}.`,
  },
  bug: ({ id, detail }, file) =>
    `${file}: the tool failed by a fault of its own (id ${id}: ${detail}); send this id and the file to the developers.`,
};
