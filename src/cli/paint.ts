/** Colours of a terminal; the word beside them says the same. */
export type Colour = "red" | "yellow" | "blue" | "green" | "bold" | "dim";

const CODES: Readonly<Record<Colour, readonly [number, number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  green: [32, 39],
  bold: [1, 22],
  dim: [2, 22],
};

export type Paint = (colour: Colour, text: string) => string;

export const plainPaint: Paint = (_, text) => text;

export const terminalPaint: Paint = (colour, text) => {
  const [on, off] = CODES[colour];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};
