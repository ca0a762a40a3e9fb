import type { Finish } from "../journal/journal";

/** What goes into the batch behind all else that can be put back. */
export interface Tail {
  /** The id of the part that tells of rules which were added before: it goes with this write. */
  readonly own: string | null;
  /** The rules that go. */
  readonly finish: Omit<Finish, "sheets"> | null;
  readonly also: (context: Excel.RequestContext) => void;
}
