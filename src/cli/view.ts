import type { Language } from "../app";
import type { Paint } from "./paint";

/** How something is shown on a terminal. */
export interface View {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}
