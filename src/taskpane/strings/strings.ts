import type { JobName } from "../pane-state";

/** Every word of the pane. Findings, problems and error sentences come from their own rooms and stay Chinese. */
export interface Strings {
  readonly language: "zh-CN" | "en-US";
  readonly productName: string;
  readonly tabList: string;
  readonly tabs: { readonly check: string; readonly narrative: string; readonly targets: string };
  readonly loading: string;
  readonly dismiss: string;
  readonly goTo: (place: string) => string;

  readonly boot: {
    readonly officeMissing: string;
    readonly officeMissingHelp: string;
    readonly notInExcel: string;
    readonly notInExcelHelp: string;
    readonly crashed: string;
    readonly crashedHelp: string;
    readonly reload: string;
  };

  readonly busy: Readonly<Record<JobName, string>>;
}
