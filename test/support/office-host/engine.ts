import { Batch, type ObjectKeeper } from "./batch";
import type { RequestBody } from "./request";
import { demand } from "./requirement-sets";
import { HostFault, type HostObject, type Json } from "./wire";

export interface ResponseBody {
  readonly Results: { ActionId: number; Value: Json }[];
  readonly TraceIds: Json[];
  Error?: { Code: string; Message: string; HttpStatusCode: number; Location: string; ActionIndex: number };
}

export interface EngineOptions {
  readonly root: HostObject;
  /** Objects made by name, e.g. `Microsoft.InternalService.AddinInternalService`. */
  readonly system: Readonly<Record<string, HostObject>>;
  /** The version of ExcelApi that the host claims to have. */
  readonly excelApi: string;
}

/** Ends a batch at its nth action (from 0) with this code, as a fault in the middle of the work would. */
export interface BatchFault {
  readonly atAction: number;
  readonly code: string;
}

/** Evaluates batches of the rich API. Knows paths, actions and identities; nothing of Excel. */
export class Engine implements ObjectKeeper {
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(private readonly options: EngineOptions) {}

  /** Not transactional, as Excel is not: what was done before an error stays done. */
  process(body: RequestBody, fault?: BatchFault): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    const batch = new Batch(this, body);
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (fault?.atAction === index) throw new HostFault(fault.code, "injected");
        const value = batch.run(action);
        if (action.ActionType === 5) response.TraceIds.push(action.ArgumentInfo?.Arguments?.[0] ?? action.Id);
        response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof HostFault)) throw error;
        const { code, message, location } = error;
        response.Error = { Code: code, Message: message, HttpStatusCode: 400, Location: location, ActionIndex: index };
        break;
      }
    }
    return response;
  }

  get root(): HostObject {
    return this.options.root;
  }

  systemObject(name: string): HostObject {
    const found = this.options.system[name];
    if (!found) throw new Error(`NotImplemented: system object ${name}`);
    return found;
  }

  keep(object: HostObject): void {
    if (object.referenceId !== null) return;
    object.referenceId = `ref${this.nextReference++}`;
    this.references.set(object.referenceId, object);
  }

  release(id: string): void {
    this.references.delete(id);
  }

  /** How many ranges the client keeps: a leak shows here. */
  get kept(): number {
    return this.references.size;
  }

  reference(id: string): HostObject {
    const found = this.references.get(id);
    if (!found) throw new HostFault("InvalidReference", `no object ${id}`);
    return found;
  }

  demand(type: string, member: string): void {
    demand(type, member, this.options.excelApi);
  }
}
