import type { OwnedStyle } from "../../workbook";

const table = { border: true, wrap: true } as const satisfies OwnedStyle;

/** The looks of our own sheets. Every colour goes with a word, and keeps a contrast of 4.5 : 1 on paper and on screen. */
export const LOOKS = {
  plain: {},
  label: { bold: true },
  issuer: { align: "center" },
  headStrong: { bold: true, align: "center" },
  title: { bold: true, size: 14, align: "center" },
  ready: { bold: true, color: "#0B6A0B" },
  notReady: { bold: true, color: "#A4262C" },
  tableHeader: { ...table, bold: true, align: "center", fill: "#E1E4EA" },
  wrapped: { ...table, align: "left" },
  centred: { ...table, align: "center" },
  link: { ...table, align: "center", color: "#0563C1" },
  error: { ...table, align: "center", bold: true, color: "#A4262C", fill: "#FDE7E9" },
  warning: { ...table, align: "center", bold: true, color: "#7A4A00", fill: "#FFF4CE" },
  note: { ...table, align: "center", bold: true, color: "#004578", fill: "#DEECF9" },
} as const satisfies Record<string, OwnedStyle>;
