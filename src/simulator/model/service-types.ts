import { invalidArgument } from "../host-error";
import { defineType, procedure, type HostObject } from "../object-type";

/** What the shared runtime's services talk to. */
export interface RuntimeHost {
  readonly isPaneVisible: boolean;
  setPaneVisible(visible: boolean): void;
}

const internalServiceType = defineType<null>({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: procedure(() => undefined) },
});

function setRuntimeState(host: RuntimeHost, value: unknown): void {
  if (value !== "Visible" && value !== "Background") throw invalidArgument(String(value));
  host.setPaneVisible(value === "Visible");
}

const runtimeServiceType = defineType<RuntimeHost>({
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: (host) => (host.isPaneVisible ? "Visible" : "Background"),
    SetAppRuntimeState: procedure((host, [value]) => {
      setRuntimeState(host, value);
    }),
  },
});

/** Services beside the workbook, by the name the client creates them with; null when not simulated. */
export function findService(typeName: string, host: RuntimeHost): HostObject | null {
  if (typeName === "Microsoft.InternalService.AddinInternalService")
    return internalServiceType(null);
  if (typeName === "Microsoft.AppRuntime.AppRuntimeService") return runtimeServiceType(host);
  return null;
}
