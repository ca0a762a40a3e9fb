import type { Methods } from "./methods";

/** How far a fact can be trusted. `seed`: stands in a source document; `confirmed`: in another cited source; `inferred`: our reading, reason given; `provisional`: a stand-in until the Ministry says. */
export type Mark = "seed" | "confirmed" | "inferred" | "provisional";

/** A fact with where it comes from. */
export interface Marked<Value> {
  readonly value: Value;
  readonly mark: Mark;
  /** Which document and place, or the reason. */
  readonly source: string;
}

export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** Names of the levels are the framework's own; these are the ones of PII. A framework may have fewer or more. */
export type Level = string;

/** WHAT is measured: a tree, given as a flat list in print order, parents before children. */
export interface Framework {
  readonly id: string;
  readonly title: Bilingual;
  readonly levels: readonly { readonly id: Level; readonly name: Bilingual }[];
  readonly nodes: readonly FrameworkNode[];
  /** Where the tree as a whole comes from. */
  readonly origin: Marked<string>;
  /** How the tree is scored, where its own authors say so; absent: unknown, COINr's defaults, which are provisional. */
  readonly methods?: Methods;
}

export interface FrameworkNode {
  /** The code as printed, `1.1.1`; for nodes that have none, an id (`index`, `input`). Unique. */
  readonly code: string;
  readonly level: Level;
  readonly parent: string | null;
  /** Verbatim from the source; `en` for the English face. */
  readonly name: Bilingual;
  /** Other names seen for the same node. */
  readonly aliases: readonly string[];
  /** Relative to its siblings. */
  readonly weight: Marked<number>;
  /** Only on leaves. */
  readonly indicator: Indicator | null;
}

/** What only a leaf of the tree has. */
export interface Indicator {
  /** As it should be written in the unit column; `null` if not known. */
  readonly unit: Marked<string> | null;
  /** Other writings of the unit, and other units that are as likely where the unit itself is not confirmed: none of them is a mismatch. A count without its denominator is not among them. */
  readonly unitAliases?: readonly string[];
  readonly direction: Marked<1 | -1>;
  /** Values outside are impossible, in the stated unit; `null`: unknown or open on that side. */
  readonly range: Marked<{ readonly min: number | null; readonly max: number | null }> | null;
  /** Who supplies the number: the province itself, or a central body. */
  readonly supply: Marked<"local" | "central">;
  /** Whether a document must prove the number. */
  readonly evidence: Marked<"required" | "optional" | "none">;
  readonly definition: Bilingual | null;
  readonly components: readonly Component[];
}

/** A part of an indicator that has a number and an owner of its own (3.2.1: four of them). */
export interface Component {
  /** Unique inside the indicator: `dien-nang`. */
  readonly id: string;
  readonly name: Bilingual;
  readonly aliases: readonly string[];
}

/** Binds a framework to a place and a year. */
export interface Profile {
  readonly id: string;
  readonly framework: string;
  readonly title: Bilingual;
  readonly place: { readonly name: string; readonly aliases: readonly string[] };
  /** The year whose numbers are reported. */
  readonly year: number;
  /** Evidence must be issued within these days, both included (ISO dates); `null`: not known. */
  readonly period: Marked<{ readonly from: string; readonly to: string }> | null;
  /** ISO dates, the last day included. */
  readonly deadlines: readonly Marked<string>[];
  readonly agencies: readonly Agency[];
  readonly leads: readonly Lead[];
  readonly targets: readonly Target[];
  /** `khoảng 30%`: share of the value, 0.05 unless the province decides otherwise. */
  readonly aboutTolerance: number;
  /** A change against last year beyond this share of last year's value is `implausible-change`; 0.5 = 50 %. */
  readonly changeLimit: number;
  /** Overrides of the rules' own severities, by rule. */
  readonly severities: Readonly<Record<string, "error" | "warning" | "note" | "off">>;
  /** Rules whose findings may not be waived here, by slug; absent: none beyond those that never may. */
  readonly notWaivable?: readonly string[];
  /** Overrides of the framework's facts, by indicator code: from the pane, or from a "Nguồn số liệu" column. */
  readonly overrides: Readonly<Record<string, Override>>;
  /** Work that the plan hands out beside the indicators (annex 2 of Hà Nội's strategy plan). */
  readonly tasks?: readonly Task[];
  /** Where fields that carry no mark of their own come from; `value` is the field. */
  readonly notes?: readonly Marked<string>[];
  readonly origin: Marked<string>;
}

/** What a place changes of an indicator: its source, its evidence rule, its weight among its siblings. */
export interface Override {
  readonly supply?: "local" | "central";
  readonly evidence?: "required" | "optional" | "none";
  /** Also on nodes that are not indicators. */
  readonly weight?: number;
}

export interface Task {
  /** As numbered in the document, unique in the profile. */
  readonly id: string;
  readonly name: string;
  /** An agency's id. */
  readonly agency: string;
  /** Verbatim: `Đến 2025`, `2022-2025`. */
  readonly time: string;
  /** Tỷ đồng (10⁹ đồng); `null` where the document has a dash. */
  readonly budget: number | null;
  readonly mark: Mark;
  readonly source: string;
}

export interface Agency {
  readonly id: string;
  /** As in the source document. */
  readonly name: string;
  /** Short forms and older or newer names: `Sở KH&CN`, `SKHCN`. */
  readonly aliases: readonly string[];
  /** Where the agency's tasks went later, if that is known. */
  readonly successor: Marked<string> | null;
}

export interface Lead {
  /** A node's code: an indicator, or a whole theme where the document only says so. */
  readonly node: string;
  readonly component: string | null;
  readonly agency: string;
  readonly role: "lead" | "support";
  readonly mark: Mark;
  readonly source: string;
}

export interface Target {
  readonly node: string;
  /** Set where the target is that of one component only. */
  readonly component?: string | null;
  /** `null`: no year is stated. */
  readonly year: number | null;
  /** Verbatim; read by `language/targets`. */
  readonly text: string;
  readonly mark: Mark;
  readonly source: string;
}
