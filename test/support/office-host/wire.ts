/** What crosses the wire. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A refusal as Excel words it: the code is what the client library raises. */
export class HostFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
  ) {
    super(message);
    this.name = "HostFault";
  }
}

export type Argument = Json | HostObject;

/** The members of one object, by their names on the wire (PascalCase). */
export interface Members {
  readonly identity?: () => Readonly<Record<string, Json>>;
  readonly get?: Readonly<Record<string, () => Json>>;
  readonly set?: Readonly<Record<string, (value: Json) => void>>;
  readonly nav?: Readonly<Record<string, () => HostObject | null>>;
  /** Gives an object, plain data, or nothing. */
  readonly call?: Readonly<Record<string, (...args: Argument[]) => unknown>>;
  /** Collections only. */
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: Json) => HostObject | null;
}

/** An object of Excel's object model as the wire sees it. `type` is the class's name in the typings. */
export class HostObject {
  /** Set once the client asked to keep it beyond its batch (ranges only). */
  referenceId: string | null = null;

  constructor(
    readonly type: string,
    readonly members: Members,
  ) {}

  identity(): Record<string, Json> {
    const own = this.members.identity?.() ?? {};
    return this.referenceId === null ? { ...own } : { ...own, _ReferenceId: this.referenceId };
  }
}

/** `getUsedRange` for `GetUsedRange`. */
export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `NumberFormat` for `numberFormat`. */
export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function textOf(value: Argument | undefined): string {
  if (typeof value !== "string") throw new HostFault("InvalidArgument", `a text was expected, not ${JSON.stringify(value)}`);
  return value;
}

export function numberOf(value: Argument | undefined): number {
  if (typeof value !== "number") throw new HostFault("InvalidArgument", `a number was expected, not ${JSON.stringify(value)}`);
  return value;
}
