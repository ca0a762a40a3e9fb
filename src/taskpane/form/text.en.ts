import type { FormText } from "./text";

export const FORM_EN: FormText = {
  title: "Make a form",
  about: (carries) =>
    carries
      ? "Makes a new workbook with the agency's own form and carries this workbook's data into it. This workbook is not changed; what cannot be carried is listed."
      : "Makes the agency's own form: its indicators, their units, targets where known, lists to choose from and instructions.",
  profile: "Place",
  agency: "Agency",
  wholePlace: "The whole place",
  leadsNothing: "By this profile the agency leads no indicator. Choose another agency or the whole place.",
  make: (carries) => (carries ? "Carry the data into a form" : "Make a form"),
  making: "Making the form…",
  made: "The form is made.",
  carried: (cells) => `${cells} ${cells === 1 ? "cell" : "cells"} carried over.`,
  unplaced: (count) => `${count} not carried over; enter by hand (also listed on the sheet “Hướng dẫn PII”):`,
  more: (count) => `… and ${count} more.`,
  failed: "The form could not be made. Try again.",
  file: (agency, year) => `bieu-pii-${agency ?? "dia-phuong"}-${year}`,
};
