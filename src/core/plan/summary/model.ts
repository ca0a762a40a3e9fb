import type { FrameworkNode, Goalposts, Mark } from "../../../framework";
import type { CellRef } from "../../../workbook";
import type { Reading } from "../../reading";
import type { Score } from "../../score";
import type { MethodEdits } from "./edits";
import type { OnRecord } from "./record";
import type { SummaryStatus } from "./status";

/** Everything that the three sheets show, worked out once. Plain facts: the same workbook, profile and day give the same summary. */
export interface Summary {
  /** Every node, components that are stated one by one included; depth first, siblings in the order of the framework. `order` counts from 1. */
  readonly rows: readonly NodeRow[];
  /** Levels that bear computed nodes, from the top, with their thresholds. */
  readonly levels: readonly LevelRow[];
  /** Numbers that an agency states and that do not count, since another cell states the indicator first. */
  readonly repeats: readonly Repeat[];
  readonly agencies: readonly AgencyRow[];
  readonly edits: MethodEdits;
  readonly record: OnRecord;
  /** What nobody stated and was assumed. */
  readonly assumed: readonly ("methods" | "weights")[];
}

export interface NodeRow {
  readonly order: number;
  readonly node: FrameworkNode;
  readonly depth: number;
  /** `order` of the parent; 0 for a root. */
  readonly parent: number;
  /** `order` of the last node below it; its own for a leaf. */
  readonly last: number;
  /** How many direct children it has. */
  readonly children: number;
  /** Its children's mean; of a leaf: the arithmetic one. */
  readonly mean: "arithmetic" | "geometric" | "harmonic";
  /** `null`: it is computed from its children. */
  readonly line: Line | null;
  /** Stands on the overview: the workbook states it or should state it, or something below it. */
  readonly shown: boolean;
  /** As the framework and the profile have it, and as it counts here. */
  readonly weight: { readonly given: number; readonly mark: Mark; readonly source: string; readonly used: number };
  /** Target of a computed node as its document words it: another scale than attainment, hence words only. */
  readonly targetWords: string;
  readonly posts: Goalposts | null;
  readonly scores: WayScores;
}

/** One node in the three ways that the sheets compute. */
export interface WayScores {
  readonly attainment: Score;
  readonly previous: Score;
  readonly provisional: Score;
}

export interface LevelRow {
  readonly id: string;
  readonly name: string;
  readonly mean: NodeRow["mean"];
  readonly given: number;
  readonly used: number;
}

/** A number in a cell of the user's. */
export interface Figure {
  readonly at: CellRef;
  /** What is stored there, times this, is the number. */
  readonly factor: number;
  /** `null`: what stands there now does not count. */
  readonly number: number | null;
  /** The stored number that stands there and must not count (a date, an impossible value), or the words that declare it missing. */
  readonly notCounted: number | string | null;
  /** Nothing stands there, as the formula sees it. */
  readonly blank: boolean;
}

/** What the value is held against. */
export interface Aim {
  readonly number: number;
  readonly from: "below" | "above";
  readonly strict: boolean;
}

/** The target of one row: what is written, and how it is read. */
export interface TargetFacts {
  /** The row's own target cell and what it is to be multiplied by; `null`: no such cell. */
  readonly cell: { readonly at: CellRef; readonly factor: number } | null;
  /**
   * `cell`: a number in the row's cell; `words`: read from the words in the row's cell; `profile`: read from the profile's words; `none`:
   * nothing that a number can be held against.
   */
  readonly kind: "cell" | "words" | "profile" | "none";
  /** As written; `""` for a number or nothing. */
  readonly text: string;
  /** As read, before the user's own number for it. */
  readonly read: Aim | null;
  /** The row's cell holds a number that is no target in the row's unit. */
  readonly unusable: boolean;
}

export interface EvidenceFacts {
  readonly needed: boolean;
  readonly at: CellRef | null;
  /** What stands there and proves nothing (`đang bổ sung`). */
  readonly placeholder: string | null;
  readonly lacking: boolean;
  readonly given: boolean;
}

/** One row of the user's table as the sheets need it; `reading` is `null` where no row states the leaf. */
export interface Line {
  readonly reading: Reading | null;
  readonly unit: string;
  readonly value: Figure | null;
  readonly previous: Figure | null;
  readonly target: TargetFacts;
  /** After the user's own number for the target. */
  readonly aim: Aim | null;
  /** The wrong side of a target that is still to be entered. */
  readonly side: Aim["from"];
  readonly evidence: EvidenceFacts;
  readonly status: SummaryStatus;
  /** 0…100, or `null`. */
  readonly attainment: number | null;
}

export interface Repeat {
  /** `order` of the leaf. */
  readonly order: number;
  readonly line: Line;
  /** The cell that counts. */
  readonly first: CellRef | null;
}

export interface AgencyRow {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly AgencyLine[];
}

export interface AgencyLine {
  readonly order: number;
  readonly line: Line;
  /** Place in `Summary.repeats`; `null`: the row that counts, as on the overview. */
  readonly repeat: number | null;
}
