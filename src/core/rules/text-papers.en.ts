import { dayOf, quote } from "./format";
import type { TextsOf } from "./text";
import { cell } from "./words.en";

/** The sentences about evidence and texts in English. */
export const PAPERS_EN: TextsOf<"evidence" | "text"> = {
  "evidence-missing": {
    title: "Evidence missing",
    why: "Figures that the province supplies need a document that proves them.",
    mend: "Enter the document's number and date.",
    sentence: (_, { cell: name, indicator }) =>
      `Indicator ${indicator ?? ""} is supplied by the province but its evidence cell (${name ?? ""}) is empty. Enter the document's number and date.`,
  },
  "evidence-placeholder": {
    title: "Evidence not named",
    why: "A promise of evidence does not replace the document.",
    mend: "Enter the document's number and date.",
    sentence: ({ text }, place) => `${cell(place)} says ${quote(text)}, which names no document. Enter the document's number and date.`,
  },
  "evidence-unidentified": {
    title: "Document not identified",
    why: "Without a number or a file name the receiver cannot find the document.",
    mend: "Enter the document's number and date.",
    sentence: ({ text }, place) => `${cell(place)} says ${quote(text)}, which does not tell which document. Enter its number and date.`,
  },
  "evidence-unissued": {
    title: "Document not issued yet",
    why: "A document without a number proves nothing yet.",
    mend: "Enter number and date once it is issued.",
    sentence: (_, place) => `${cell(place)} cites a document without a number yet. Enter number and date once it is issued.`,
  },
  "evidence-future-date": {
    title: "Document dated in the future",
    why: "A document cannot have been issued after the day of the check.",
    mend: "Check the date of issue.",
    sentence: ({ date, today, document }, place) =>
      `${cell(place)} cites a document ${document === "" ? "" : `${quote(document)} `}dated ${dayOf(date)}, after today (${dayOf(today)}). Check the date of issue.`,
  },
  "evidence-local-path": {
    title: "Path on one's own computer",
    why: "The receiver cannot open a file on your computer or network.",
    mend: "Enter the document's number and send the file along.",
    sentence: ({ path }, place) =>
      `${cell(place)} gives the path ${quote(path)}, which the receiver cannot open. Enter the document's number and send the file along.`,
  },
  "decomposed-text": {
    title: "Letters and marks typed apart",
    why: "The text looks the same, but Excel does not find it.",
    mend: "Press Fix to compose the letters.",
    sentence: ({ text }, place) =>
      `${cell(place)} has letters and marks stored apart: ${quote(text)}. Press Fix so that it can be looked up and filtered.`,
  },
  "legacy-encoding": {
    title: "Text in an old encoding",
    why: "Such text can be read with the old font only and cannot be looked up.",
    mend: "Press Fix to turn it into Unicode.",
    sentence: ({ encoding, converted }, place) =>
      `${cell(place)} is written in ${encoding === "tcvn3" ? "TCVN3 (ABC)" : "VNI"}; it reads ${quote(converted)}. Press Fix to turn it into Unicode, then choose another font.`,
  },
  "invisible-characters": {
    title: "Invisible characters",
    why: "Hidden characters make two cells differ that look alike.",
    mend: "Press Fix to take them out.",
    sentence: ({ text, count }, place) =>
      `${cell(place)} holds ${count} invisible character(s) in ${quote(text)}. Press Fix to take them out.`,
  },
  "formula-like-text": {
    title: "Text that looks like a formula",
    why: "Another program that opens the file could run it as a formula.",
    mend: "Enter it as a formula, or reword it so that it does not begin with a sign of calculation.",
    sentence: ({ text }, place) =>
      `${cell(place)} is text but looks like a formula: ${quote(text)}. Enter it anew if it is one, or reword it so that it does not begin with =, +, - or @.`,
  },
};
