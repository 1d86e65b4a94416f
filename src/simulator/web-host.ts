import type { HostConnection } from "./host-connection";
import type { SimulatedExcel } from "./simulated-excel";

/** A message of the add-in; every message of this conversation is JSON text. */
interface FrameMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  /** 0 invoke, 1 register an event, 2 unregister it. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  /** Arguments of the method that completes a command stand at the top, numbered. */
  readonly 0?: unknown;
  readonly 1?: unknown;
  readonly DdaSettingsMethod?: { readonly Properties?: Readonly<Record<string, string>> };
}

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const METHOD = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const EVENTS = { richApiMessage: "richApiMessage", command: "appCommandInvoked" } as const;

/** Place of the batch's text among the slots of a message. */
const BATCH_SLOT = 4;
const UNSUPPORTED = 5000;

function isFrameMessage(value: unknown): value is FrameMessage {
  return typeof value === "object" && value !== null && "_actionName" in value;
}

function parseMessage(data: unknown): FrameMessage | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  const parsed: unknown = JSON.parse(data);
  return isFrameMessage(parsed) && parsed._messageType === REQUEST ? parsed : null;
}

/** One conversation between the host's page and the add-in's frame. */
class WebHost implements HostConnection {
  /** Registrations by event name; later messages about the event repeat their ids. */
  readonly #registered = new Map<string, FrameMessage>();
  #stopEvents: () => void = () => undefined;
  #stopCommands: () => void = () => undefined;

  readonly #frame: HTMLIFrameElement;
  readonly #hostWindow: Window;
  #current: SimulatedExcel;

  constructor(frame: HTMLIFrameElement, hostWindow: Window, current: SimulatedExcel) {
    this.#frame = frame;
    this.#hostWindow = hostWindow;
    this.#current = current;
    hostWindow.addEventListener("message", this.#receive);
    this.#connectEvents();
  }

  replace(simulated: SimulatedExcel): void {
    this.#stopEvents();
    this.#stopCommands();
    this.#current = simulated;
    this.#connectEvents();
    this.#connectCommands();
  }

  disconnect(): void {
    this.#stopEvents();
    this.#stopCommands();
    this.#hostWindow.removeEventListener("message", this.#receive);
  }

  readonly #receive = (event: MessageEvent): void => {
    if (event.source !== this.#frame.contentWindow) return;
    const message = parseMessage(event.data);
    if (!message) return;
    this.#send(message, this.#answer(message), 0);
    if (message._actionName === EVENTS.command) this.#connectCommands();
  };

  #answer(message: FrameMessage): unknown {
    if (message._actionType !== INVOKE) {
      if (message._actionType === 1) this.#registered.set(message._actionName, message);
      else this.#registered.delete(message._actionName);
      return { Error: 0 };
    }
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#appContext();
      case "executeMethod":
        return this.#execute(message._data as MethodData);
      default:
        return { Error: 0 };
    }
  }

  #execute(data: MethodData): unknown {
    const { DdaMethod, ArrayData = [], DdaSettingsMethod, 0: commandId, 1: status } = data;
    const settled = { Version: 1, Error: 0 };
    switch (DdaMethod?.DispatchId) {
      case METHOD.richApi: {
        const answer = this.#current.execute(String(ArrayData[BATCH_SLOT]));
        return "errorCode" in answer
          ? { ...settled, Error: answer.errorCode }
          : { ...settled, Data: [200, [], answer.body] };
      }
      case METHOD.commandCompleted:
        this.#current.commands.complete(String(commandId), Number(status));
        return settled;
      case METHOD.loadSettings:
        return { ...settled, Properties: Object.fromEntries(this.#current.settings) };
      case METHOD.saveSettings:
        this.#saveSettings(DdaSettingsMethod?.Properties ?? {});
        return settled;
      default:
        return { ...settled, Error: UNSUPPORTED };
    }
  }

  #saveSettings(properties: Readonly<Record<string, string>>): void {
    this.#current.settings.clear();
    for (const [key, value] of Object.entries(properties)) this.#current.settings.set(key, value);
  }

  #connectEvents(): void {
    this.#stopEvents = this.#current.state.events.onMessages((entries) => {
      const registration = this.#registered.get(EVENTS.richApiMessage);
      if (registration) this.#send(registration, { ArrayData: entries }, 1);
    });
  }

  #connectCommands(): void {
    const registration = this.#registered.get(EVENTS.command);
    if (!registration) return;
    this.#stopCommands();
    this.#stopCommands = this.#current.commands.connect(({ commandId, functionName, event }) => {
      this.#send(registration, [commandId, functionName, event], 1);
    });
  }

  #send(to: FrameMessage, data: unknown, responseType: 0 | 1): void {
    const message = {
      _messageType: RESPONSE,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _errorCode: 0,
      _responseType: responseType,
      _data: data,
      _serializerVersion: 1,
    };
    this.#frame.contentWindow?.postMessage(JSON.stringify(message), "*");
  }

  #appContext(): object {
    const { document, locale, requirementSets, settings } = this.#current;
    return {
      _id: "budget-disclosure",
      _appName: 16,
      _appVersion: "16.00",
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: document.fileName ?? "",
      _clientMode: 0,
      _settings: [...settings],
      _reason: 1,
      _requirementMatrix: JSON.stringify(requirementSets),
      _hostFullVersion: "16.0.14332.20000",
      _appInstanceId: "simulated",
      _appDomains: [],
    };
  }
}

/**
 * Loads the add-in's unmodified page into a new frame as Excel on the web does, and converses with it by messages. Host
 * page and add-in must be https and of the same host name, or the library does not trust the page. `frame` must not be in
 * the document yet: its name counts only before insertion.
 */
export function openWebFrame(
  frame: HTMLIFrameElement,
  address: string,
  container: Element,
  simulated: SimulatedExcel
): HostConnection {
  const hostWindow = container.ownerDocument.defaultView;
  if (!hostWindow) throw new Error("the container is in no window");
  const host = new WebHost(frame, hostWindow, simulated);
  frame.name = JSON.stringify({
    baseFrameName: "simulated-excel",
    hostInfo: `Excel$Web$16.00$${simulated.locale}$telemetry$$disableLogging$0`,
    xdmInfo: `conversation|budget-disclosure|${hostWindow.location.origin}`,
    serializerVersion: "1",
  });
  frame.src = address;
  container.append(frame);
  return host;
}
