import type { Action, ArgumentInfo, ObjectPath, RequestBody } from "./request";
import { type Argument, HostFault, HostObject, type Json, camel, pascal, textOf } from "./wire";

/** What a batch asks of whoever keeps the objects. */
export interface ObjectKeeper {
  readonly root: HostObject;
  readonly systemObject: (name: string) => HostObject;
  readonly reference: (id: string) => HostObject;
  readonly keep: (object: HostObject) => void;
  readonly release: (id: string) => void;
  readonly demand: (type: string, member: string) => void;
}

/** One batch: every path is worked out once, so that methods such as `add` run once. */
export class Batch {
  private readonly known = new Map<number, HostObject | null>();

  constructor(
    private readonly keeper: ObjectKeeper,
    private readonly body: RequestBody,
  ) {}

  run(action: Action): Json {
    if (action.ActionType === 5) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return object && object.identity();
      case 2:
        return object && this.query(object, action.QueryInfo?.Select ?? []);
      case 3:
        // The library asks to keep what turns out to be nothing.
        if (!object && action.Name.startsWith("_")) return null;
        return this.method(present(object, action.Name), action);
      case 4:
        return this.assign(present(object, action.Name), action);
      default:
        throw new Error(`NotImplemented: action type ${action.ActionType}`);
    }
  }

  private resolve(id: number): HostObject | null {
    if (!this.known.has(id)) this.known.set(id, this.follow(this.path(id)));
    return this.known.get(id) ?? null;
  }

  private path(id: number): ObjectPath {
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new Error(`no object path ${id}`);
    return path;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case 1:
        return this.keeper.root;
      case 2:
        return this.keeper.systemObject(path.Name);
      case 6:
        return this.keeper.reference(path.Name);
      case 7:
        return null;
    }
    const parent = present(this.resolve(path.ParentObjectPathId ?? 0), path.Name);
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === 4) return this.member(parent, parent.members.nav, path.Name)();
    if (path.ObjectPathType === 5) {
      const found = parent.members.item?.(args[0] as Json) ?? null;
      if (!found) throw new HostFault("ItemNotFound", "The requested resource doesn't exist.", `${parent.type}.getItem`);
      return found;
    }
    if (path.ObjectPathType !== 3) throw new Error(`NotImplemented: object path type ${path.ObjectPathType}`);
    const made = this.member(parent, parent.members.call, path.Name)(...args);
    if (made !== null && !(made instanceof HostObject)) throw new Error(`${parent.type}.${path.Name} gives no object`);
    return made;
  }

  private member<Value>(object: HostObject, members: Readonly<Record<string, Value>> | undefined, name: string): Value {
    const found = members?.[name];
    if (found === undefined) throw new Error(`NotImplemented: ${object.type}.${camel(name)}`);
    if (!object.type.startsWith("Microsoft.")) this.keeper.demand(object.type, camel(name));
    return found;
  }

  /** Trailing nulls stand for arguments that were left out; the ids of objects are replaced by the objects. */
  private argumentsOf(info: ArgumentInfo | undefined): Argument[] {
    const args = info?.Arguments ?? [];
    const given = args.map((value, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return typeof id === "number" && id !== 0 ? this.resolve(id) : value;
    });
    while (given.length > 0 && given.at(-1) === null) given.pop();
    return given;
  }

  private method(object: HostObject, action: Action): Json {
    const args = this.argumentsOf(action.ArgumentInfo);
    if (action.Name === "_KeepReference") {
      this.keeper.keep(object);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.keeper.release(textOf(args[0]));
      return null;
    }
    const result = this.member(object, object.members.call, action.Name)(...args);
    if (result instanceof HostObject) return result.identity();
    return (result ?? null) as Json;
  }

  private assign(object: HostObject, action: Action): Json {
    const name = WIRE_SETTERS[`${object.type}.${action.Name}`] ?? action.Name;
    this.member(object, object.members.set, name)(action.ArgumentInfo?.Arguments?.[0] ?? null);
    return null;
  }

  private query(object: HostObject, select: readonly string[]): Json {
    if (!object.members.items) return this.selected(object, select);
    const own = select.filter((path) => object.members.get?.[pascal(path)]);
    const ofItems = select.filter((path) => !own.includes(path));
    return { ...this.selected(object, own, own.length === 0), _Items: object.members.items().map((item) => this.selected(item, ofItems)) };
  }

  private selected(object: HostObject, select: readonly string[], nothing = false): Record<string, Json> {
    const value: Record<string, Json> = object.identity();
    if (nothing) return value;
    const paths = select.length === 0 || select.includes("*") ? Object.keys(object.members.get ?? {}).map(camel) : select;
    const nested = new Map<string, string[]>();
    for (const path of paths) {
      const cut = path.indexOf("/");
      const name = cut < 0 ? path : path.slice(0, cut);
      if (cut < 0 && object.members.get?.[pascal(name)]) value[pascal(name)] = this.member(object, object.members.get, pascal(name))();
      else nested.set(name, [...(nested.get(name) ?? []), ...(cut < 0 ? [] : [path.slice(cut + 1)])]);
    }
    for (const [name, rest] of nested) {
      const child = this.member(object, object.members.nav, pascal(name))();
      value[pascal(name)] =
        child &&
        this.query(
          child,
          rest.map((path) => path.replace(/^items\//, "")),
        );
    }
    return value;
  }
}

/** Two setters have another name on the wire. */
const WIRE_SETTERS: Readonly<Record<string, string>> = { "Worksheet.Gridlines": "ShowGridlines", "Worksheet.Headings": "ShowHeadings" };

/** Assumed of real Excel: a member of a null object is refused as `ItemNotFound`. */
function present(object: HostObject | null, member: string): HostObject {
  if (!object) throw new HostFault("ItemNotFound", `${member} of a null object`);
  return object;
}
