import { type ILocales, LocaleType, mergeLocales } from "@univerjs/core";
import dataValidationEn from "@univerjs/data-validation/locale/en-US";
import dataValidationVi from "@univerjs/data-validation/locale/vi-VN";
import designEn from "@univerjs/design/locale/en-US";
import designVi from "@univerjs/design/locale/vi-VN";
import docsUiEn from "@univerjs/docs-ui/locale/en-US";
import docsUiVi from "@univerjs/docs-ui/locale/vi-VN";
import conditionalEn from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import conditionalVi from "@univerjs/sheets-conditional-formatting-ui/locale/vi-VN";
import validationUiEn from "@univerjs/sheets-data-validation-ui/locale/en-US";
import validationUiVi from "@univerjs/sheets-data-validation-ui/locale/vi-VN";
import validationEn from "@univerjs/sheets-data-validation/locale/en-US";
import validationVi from "@univerjs/sheets-data-validation/locale/vi-VN";
import formulaUiEn from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaUiVi from "@univerjs/sheets-formula-ui/locale/vi-VN";
import formulaEn from "@univerjs/sheets-formula/locale/en-US";
import formulaVi from "@univerjs/sheets-formula/locale/vi-VN";
import noteUiEn from "@univerjs/sheets-note-ui/locale/en-US";
import noteUiVi from "@univerjs/sheets-note-ui/locale/vi-VN";
import numfmtUiEn from "@univerjs/sheets-numfmt-ui/locale/en-US";
import numfmtUiVi from "@univerjs/sheets-numfmt-ui/locale/vi-VN";
import sheetsUiEn from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiVi from "@univerjs/sheets-ui/locale/vi-VN";
import sheetsEn from "@univerjs/sheets/locale/en-US";
import sheetsVi from "@univerjs/sheets/locale/vi-VN";
import uiEn from "@univerjs/ui/locale/en-US";
import uiVi from "@univerjs/ui/locale/vi-VN";
import type { Language } from "../../app";

/** A protected sheet has no creator who could be asked here: the way out is another. */
function protectedTexts(sentence: string): ILocales[string] {
  const kinds = [
    "alertContent",
    "commonErr",
    "editErr",
    "pasteErr",
    "setStyleErr",
    "autoFillErr",
    "operatorSheetErr",
    "formulaErr",
    "moveRangeErr",
  ];
  return { "sheets-ui": { permission: { dialog: Object.fromEntries(kinds.map((kind) => [kind, sentence])) } } };
}

const PROTECTED_VI = protectedTexts(
  "Trang tính này đang được bảo vệ nên không sửa được ở đây. Bỏ bảo vệ trong Excel (Xem lại > Bỏ bảo vệ trang tính) rồi mở lại tệp.",
);
const PROTECTED_EN = protectedTexts(
  "This sheet is protected and cannot be edited here. Unprotect it in Excel (Review > Unprotect Sheet) and open the file again.",
);

/** Every sentence of the grid itself, in our two languages. */
export const GRID_LOCALES: ILocales = {
  [LocaleType.VI_VN]: mergeLocales(
    designVi, uiVi, docsUiVi, sheetsVi, sheetsUiVi, formulaVi, formulaUiVi, numfmtUiVi, conditionalVi, dataValidationVi, validationVi, validationUiVi,
    noteUiVi, PROTECTED_VI,
  ),
  [LocaleType.EN_US]: mergeLocales(
    designEn, uiEn, docsUiEn, sheetsEn, sheetsUiEn, formulaEn, formulaUiEn, numfmtUiEn, conditionalEn, dataValidationEn, validationEn, validationUiEn,
    noteUiEn, PROTECTED_EN,
  ),
}; // prettier-ignore

export function gridLocale(language: Language): LocaleType {
  return language === "vi" ? LocaleType.VI_VN : LocaleType.EN_US;
}
