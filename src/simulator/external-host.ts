import type { HostConnection } from "./host-connection";
import type { SimulatedExcel } from "./simulated-excel";

/** Arrays cross the seam as objects with `toArray`, like the safe arrays of the Windows desktop. */
interface SafeArray {
  toArray(): readonly unknown[];
}

type Callback = (answer: SafeArray) => void;
type Handler = (eventId: number, answer: SafeArray) => void;

const METHOD = { richApi: 93, commandCompleted: 94 } as const;
const EVENT = { richApiMessage: 33, command: 39 } as const;
const UNSUPPORTED = 5000;

/** Place of the batch's text among the slots of a message. */
const BATCH_SLOT = 4;

const THEMES = {
  light: { primary: 0xffffff, primaryText: 0x333333, secondary: 0xf3f2f1, secondaryText: 0x323130 },
  dark: { primary: 0x292827, primaryText: 0xf3f2f1, secondary: 0x1f1f1f, secondaryText: 0xe1dfdd },
} as const;

function toSafeArray(values: readonly unknown[]): SafeArray {
  return { toArray: () => values };
}

function themeInfo(theme: "light" | "dark"): string {
  const colors = THEMES[theme];
  return JSON.stringify({
    primaryBackColor: colors.primary,
    primaryFontColor: colors.primaryText,
    secondaryBackColor: colors.secondary,
    secondaryFontColor: colors.secondaryText,
  });
}

/** The side of the seam that outlives a workbook: handlers the library registered once for the page. */
class ExternalHost implements HostConnection {
  readonly #handlers = new Map<number, Handler>();
  #stopEvents: () => void = () => undefined;
  #stopCommands: () => void = () => undefined;

  #current: SimulatedExcel;

  constructor(current: SimulatedExcel) {
    this.#current = current;
    this.#connectEvents();
  }

  replace(simulated: SimulatedExcel): void {
    this.disconnect();
    this.#current = simulated;
    this.#connectEvents();
    this.#connectCommands();
  }

  disconnect(): void {
    this.#stopEvents();
    this.#stopCommands();
  }

  /** The object that the Windows desktop flavour of the library finds as `window.external`. */
  toExternal(): object {
    return {
      GetHostInfo: () => this.#hostInfo(),
      GetLoggingAllowed: () => false,
      GetContext: () => this.#createContext(),
      Execute: (id: number, params: readonly unknown[], callback?: Callback) => {
        this.#execute(id, params, callback ?? (() => undefined));
      },
      RegisterEvent: (id: number, _target: unknown, handler: Handler, callback?: Callback) => {
        this.#handlers.set(id, handler);
        callback?.(toSafeArray([0]));
        if (id === EVENT.command) this.#connectCommands();
      },
      UnregisterEvent: (id: number, _target: unknown, callback?: Callback) => {
        this.#handlers.delete(id);
        callback?.(toSafeArray([0]));
      },
    };
  }

  #connectEvents(): void {
    this.#stopEvents = this.#current.state.events.onMessages((entries) => {
      this.#handlers.get(EVENT.richApiMessage)?.(EVENT.richApiMessage, toSafeArray(entries));
    });
  }

  #connectCommands(): void {
    const handler = this.#handlers.get(EVENT.command);
    if (!handler) return;
    this.#stopCommands();
    this.#stopCommands = this.#current.commands.connect(({ commandId, functionName, event }) => {
      handler(EVENT.command, toSafeArray([commandId, functionName, event]));
    });
  }

  #execute(id: number, params: readonly unknown[], callback: Callback): void {
    // The real host never answers within the call.
    setTimeout(() => {
      callback(toSafeArray(this.#answer(id, params)));
    }, 0);
  }

  #answer(id: number, params: readonly unknown[]): readonly unknown[] {
    if (id === METHOD.richApi) {
      const [message] = params;
      const batch: unknown = Array.isArray(message) ? message[BATCH_SLOT] : undefined;
      if (typeof batch !== "string") return [UNSUPPORTED];
      const answer = this.#current.execute(batch);
      return "errorCode" in answer ? [answer.errorCode] : [0, [200, [], answer.body]];
    }
    if (id === METHOD.commandCompleted) {
      this.#current.commands.complete(String(params[0]), Number(params[1]));
      return [0];
    }
    return [UNSUPPORTED];
  }

  #hostInfo(): string {
    return `Excel$Win32$16.01$${this.#current.locale}$telemetry$$disableLogging$0`;
  }

  #createContext(): object {
    const { locale, theme, requirementSets } = this.#current;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => "budget-disclosure",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 0,
      GetAppUILocale: () => locale,
      GetAppDataLocale: () => locale,
      GetDocUrl: () => this.#current.document.fileName ?? "",
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetCorrelationId: () => "00000000-0000-0000-0000-000000000000",
      GetInstanceId: () => "simulated",
      GetSupportedMatrix: () => JSON.stringify(requirementSets),
      GetHostFullVersion: () => "16.0.14332.20000",
      GetOfficeThemeInfo: () => themeInfo(theme),
      GetSettings: () => this.#createSettings(),
    };
  }

  #createSettings(): object {
    const { settings } = this.#current;
    return {
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
      },
    };
  }
}

/**
 * Defines `window.external` of a page before the client library runs there, so that it finds a Windows desktop Excel.
 * Works for the page's own window and for a same-origin frame.
 */
export function installExternal(
  target: Window | typeof globalThis,
  simulated: SimulatedExcel
): HostConnection {
  const host = new ExternalHost(simulated);
  Object.defineProperty(target, "external", {
    value: host.toExternal(),
    configurable: true,
    writable: true,
  });
  return host;
}

/**
 * Loads the add-in's unmodified page into a new frame that finds `simulated` as its host. The address must be set before
 * the frame is inserted: then the browser uses the frame's first, empty window for the page (same origin only), and what
 * is defined there survives. Once the frame has navigated again the object is gone: make a new frame instead.
 */
export function openPaneFrame(
  frame: HTMLIFrameElement,
  address: string,
  container: Element,
  simulated: SimulatedExcel
): HostConnection {
  frame.src = address;
  container.append(frame);
  if (!frame.contentWindow) throw new Error("the frame has no window");
  return installExternal(frame.contentWindow, simulated);
}
