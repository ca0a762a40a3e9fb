import { distance } from "fastest-levenshtein";
import type { Expected, Path, ShapeFault } from "./faults";

const FOUND_LENGTH = 60;
const MISSPELT_DISTANCE = 2;
const MISSPELT_MIN_LENGTH = 4;
const MISSPELT_MAX_LENGTH = 40;

/**
 * A place in a JSON document. Every reader returns a usable value: what is wrong goes to the sink, and reading goes on, so that all faults are found at once.
 * A field that is absent or `null` is *missing*; a missing optional field takes the fallback.
 */
export class Cursor {
  /** `above` is `null` at the top. Places are linked and not copied, because nearly all of them are never asked for their path. */
  private constructor(
    readonly json: unknown,
    private readonly above: Cursor | null,
    private readonly step: string | number,
    private readonly sink: (fault: ShapeFault) => void,
  ) {}

  static top(json: unknown, sink: (fault: ShapeFault) => void): Cursor {
    return new Cursor(json, null, "", sink);
  }

  get path(): Path {
    return this.above === null ? [] : [...this.above.path, this.step];
  }

  get missing(): boolean {
    return this.json === undefined || this.json === null;
  }

  get isObject(): boolean {
    return isRecord(this.json);
  }

  has(key: string): boolean {
    return isRecord(this.json) && Object.hasOwn(this.json, key);
  }

  /** The field of an object; missing if this is no object or has no such field of its own. */
  at(key: string): Cursor {
    const value = isRecord(this.json) && Object.hasOwn(this.json, key) ? this.json[key] : undefined;
    return new Cursor(value, this, key, this.sink);
  }

  /** Checks that this is an object, and that no field is a slip for one of the known ones. */
  object(known: readonly string[]): this {
    if (!isRecord(this.json)) this.wrong("object");
    else for (const key of Object.keys(this.json)) this.checkSpelling(key, known);
    return this;
  }

  /** The elements of a list; none if it is missing. */
  list(): readonly Cursor[] {
    if (this.missing) return [];
    if (!Array.isArray(this.json)) {
      this.wrong("list");
      return [];
    }
    return this.json.map((item: unknown, position) => new Cursor(item, this, position, this.sink));
  }

  /** The fields of an object used as a dictionary; none if it is missing. */
  entries(): readonly (readonly [string, Cursor])[] {
    if (this.missing) return [];
    if (!isRecord(this.json)) {
      this.wrong("object");
      return [];
    }
    return Object.keys(this.json).map((key) => [key, this.at(key)] as const);
  }

  /** A text that is not blank; without a fallback it is required. */
  text(fallback?: string): string {
    if (fallback !== undefined && this.missing) return fallback;
    if (typeof this.json === "string" && (this.json.trim() !== "" || fallback !== undefined)) return this.json;
    this.wrong("text");
    return fallback ?? "";
  }

  texts(): readonly string[] {
    return this.list().map((item) => item.text());
  }

  /** Any number at all, also infinite or NaN (the caller judges them); without a fallback it is required. */
  number(fallback?: number): number {
    if (fallback !== undefined && this.missing) return fallback;
    if (typeof this.json === "number") return this.json;
    this.wrong("number");
    return fallback ?? 0;
  }

  wholeNumber(): number {
    if (typeof this.json === "number" && Number.isSafeInteger(this.json)) return this.json;
    this.wrong("whole-number");
    return 0;
  }

  /** A finite number that is not negative: a share, 0.05 = 5 %. */
  share(fallback: number): number {
    if (this.missing) return fallback;
    if (typeof this.json === "number" && Number.isFinite(this.json) && this.json >= 0) return this.json;
    this.wrong("share");
    return fallback;
  }

  oneOf<Value extends string>(allowed: readonly Value[], fallback?: Value): Value {
    if (fallback !== undefined && this.missing) return fallback;
    const known = allowed.find((value) => value === this.json);
    if (known !== undefined) return known;
    this.wrong("one-of", allowed);
    return fallback ?? (allowed[0] as Value);
  }

  wrong(expected: Expected, allowed: readonly string[] = []): void {
    this.sink({ kind: "wrong-shape", path: this.path, expected, allowed, found: shown(this.json) });
  }

  private checkSpelling(key: string, known: readonly string[]): void {
    if (known.includes(key) || key.length < MISSPELT_MIN_LENGTH || key.length > MISSPELT_MAX_LENGTH) return;
    const meant = known.find(
      (name) => name.length >= MISSPELT_MIN_LENGTH && this.at(name).missing && distance(key, name) <= MISSPELT_DISTANCE,
    );
    if (meant !== undefined) this.sink({ kind: "misspelt-field", path: [...this.path, key], field: key, meant });
  }
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** A value in the words of JSON, short enough for a sentence; not a serialisation. */
export function shown(json: unknown): string {
  if (json === undefined) return "";
  if (Array.isArray(json)) return "[…]";
  if (typeof json === "object" && json !== null) return "{…}";
  const text = typeof json === "string" ? JSON.stringify(json) : `${json as number | boolean | null}`;
  return text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH)}…` : text;
}
