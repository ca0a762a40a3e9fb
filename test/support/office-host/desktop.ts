import type { BatchFault, Engine } from "./engine";
import type { RequestBody } from "./request";
import type { Json } from "./wire";

/** One request of the client, as it arrived. */
export interface LoggedRequest {
  readonly body: RequestBody;
  /** Characters of the request and of the answer. */
  readonly sent: number;
  readonly received: number;
  /** The code that was answered instead of data, or the code of the batch's error. */
  readonly refusal: string | null;
}

/** A refusal to inject: `atRequest` counts from 0 over the batches of add-in code since the last `reset`. */
export type Fault =
  /** The whole request is turned away by its status; nothing of it is done. */
  | { readonly atRequest: number; readonly status: number }
  /** The batch breaks off at one of its actions; what stands before it is done. */
  | ({ readonly atRequest: number } & BatchFault)
  /** No refusal by itself: what somebody else does to the workbook just before the request is answered. */
  | { readonly atRequest: number; readonly meanwhile: () => void };

/** Statuses that a host calls back instead of data, by the code that the client raises for them. */
export const STATUS = {
  InvalidOperationInCellEditMode: 5004,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
  InvalidOrTimedOutSession: 5012,
  GeneralException: 5001,
} as const;

interface SafeArray {
  readonly toArray: () => readonly unknown[];
  readonly dimensions: () => number;
}
type Callback = (answer: number | SafeArray) => void;
type EventHandler = (id: number, args: SafeArray) => void;

const safeArray = (items: readonly unknown[]): SafeArray => ({ toArray: () => items, dimensions: () => 1 });

const RICH_REQUEST = 93;
const COMMAND_COMPLETED = 94;
const RICH_EVENT = 33;
const COMMAND_EVENT = 39;

export interface TransportOptions {
  readonly engine: () => Engine;
  /** The declared requirement sets, e.g. `{ ExcelApi: "1.14" }`. */
  readonly requirements: Readonly<Record<string, string>>;
  /** How long an answer takes, in milliseconds. */
  readonly latencyMs: number;
  readonly locale: string;
}

/** The desktop flavour of the transport: `window.external`, as Excel for Windows gives it to the web view. */
export class DesktopTransport {
  readonly requests: LoggedRequest[] = [];
  readonly completedCommands: string[] = [];
  faults: readonly Fault[] = [];
  private readonly handlers = new Map<number, EventHandler>();
  // Fake timers of a test must not freeze the host.
  private readonly later = globalThis.setTimeout.bind(globalThis);
  private counted = 0;

  constructor(private readonly options: TransportOptions) {}

  /** Forgets the log and counts requests for `faults` from 0 again. */
  reset(faults: readonly Fault[] = []): void {
    this.requests.length = 0;
    this.counted = 0;
    this.faults = faults;
  }

  /** What office.js is to find; must stand before it is loaded. */
  install(window: Window & typeof globalThis): void {
    const external: Record<string, unknown> = {
      GetHostInfo: () => `Excel$Win32$16.01$${this.options.locale}$telemetry$$disableLogging$0`,
      GetContext: () => this.context(),
      GetLoggingAllowed: () => false,
      Execute: (id: number, params: unknown, callback: Callback) => this.execute(id, params, callback),
      RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: Callback) => {
        this.handlers.set(id, handler);
        this.later(() => callback(0), 0);
      },
      UnregisterEvent: (id: number, _target: string, callback: Callback) => {
        this.handlers.delete(id);
        this.later(() => callback(0), 0);
      },
    };
    const place = (window as unknown as { external: Record<string, unknown> }).external;
    Object.assign(place, external);
  }

  /** A message of the rich API's events, in the form `[category, type, target, json, 0, isRemote]`. */
  emit(type: number, target: string, message: Json, isRemote: boolean): void {
    const entry = [65536, type, target, JSON.stringify(message), 0, isRemote];
    this.later(() => this.handlers.get(RICH_EVENT)?.(RICH_EVENT, safeArray([entry])), 0);
  }

  /** A ribbon button was pressed. */
  press(name: string, id = `command-${name}`): void {
    const source = JSON.stringify({ source: { id: name } });
    this.later(() => this.handlers.get(COMMAND_EVENT)?.(COMMAND_EVENT, safeArray([id, name, source])), 0);
  }

  private context(): Record<string, () => unknown> {
    const { locale, requirements } = this.options;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => "test-solution",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => locale,
      GetAppDataLocale: () => locale,
      GetDocUrl: () => "",
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetCorrelationId: () => "correlation",
      GetInstanceId: () => "instance",
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => false,
      GetSupportedMatrix: () => JSON.stringify(requirements),
      GetHostCustomMessage: () => "",
      GetHostFullVersion: () => "16.0.14332.20000",
      GetDialogRequirementMatrix: () => "{}",
      GetFeaturesForSolution: () => "{}",
      GetInitialDisplayMode: () => 0,
      GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
      GetOfficeThemeInfo: () => "{}",
    };
  }

  private execute(id: number, params: unknown, callback: Callback): void {
    if (id === COMMAND_COMPLETED) {
      const [command] = listOf(params);
      this.completedCommands.push(String(command));
      this.later(() => callback(0), 0);
      return;
    }
    if (id !== RICH_REQUEST) throw new Error(`NotImplemented: dispatch id ${id}`);
    const text = String((listOf(params)[0] as readonly unknown[])[4]);
    this.later(() => this.answer(text, callback), this.options.latencyMs);
  }

  private answer(text: string, callback: Callback): void {
    const body = JSON.parse(text) as RequestBody;
    const fault = this.faultFor(body);
    if (fault && "meanwhile" in fault) fault.meanwhile();
    if (fault && "status" in fault) {
      this.requests.push({ body, sent: text.length, received: 0, refusal: String(fault.status) });
      callback(fault.status);
      return;
    }
    let answer: string;
    let refusal: string | null;
    try {
      const response = this.options.engine().process(body, fault && "atAction" in fault ? fault : undefined);
      answer = JSON.stringify(response);
      refusal = response.Error?.Code ?? null;
    } catch (error) {
      // A member that is not here yet, or a bug of this host: loud, and never a hanging promise.
      const message = error instanceof Error ? error.message : String(error);
      answer = JSON.stringify({ Results: [], TraceIds: [], Error: { Code: "NotImplemented", Message: message, HttpStatusCode: 501, Location: message, ActionIndex: 0 } }); // prettier-ignore
      refusal = message;
    }
    if (isOfAddIn(body)) this.requests.push({ body, sent: text.length, received: answer.length, refusal });
    callback(safeArray([0, [200, ["Content-Type", "application/json"], answer]]));
  }

  private faultFor(body: RequestBody): Fault | undefined {
    if (!isOfAddIn(body)) return undefined;
    const index = this.counted++;
    return this.faults.find(({ atRequest }) => atRequest === index);
  }
}

/** `params` come as an array or as something with `toArray`. */
function listOf(params: unknown): readonly unknown[] {
  if (Array.isArray(params)) return params as unknown[];
  return (params as SafeArray).toArray();
}

/** Not the library's own housekeeping: reporting that it is ready, and giving references back. */
function isOfAddIn(body: RequestBody): boolean {
  const isSystem = Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === 2);
  const isGivingBack = body.Actions.some(({ Name }) => Name === "_RemoveReference");
  // To make an object is no more than to name it (action type 1), and may be all that is asked for.
  return !isSystem && (!isGivingBack || body.Actions.some(({ ActionType, Name }) => ActionType !== 1 && Name !== "_RemoveReference"));
}
