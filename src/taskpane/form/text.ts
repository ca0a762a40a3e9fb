export interface FormText {
  readonly title: string;
  /** What will be made; `carries`: from an old template in this workbook. */
  readonly about: (carries: boolean) => string;
  readonly profile: string;
  readonly agency: string;
  readonly wholePlace: string;
  readonly leadsNothing: string;
  readonly make: (carries: boolean) => string;
  readonly making: string;
  readonly made: string;
  readonly carried: (cells: number) => string;
  readonly unplaced: (count: number) => string;
  readonly more: (count: number) => string;
  readonly failed: string;
  /** The file's name, without its ending. */
  readonly file: (agency: string | null, year: number) => string;
}
