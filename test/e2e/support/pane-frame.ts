import type { Frame } from "playwright-core";
import type { WorkbenchPage } from "./workbench-page";

/** The frame of the pane, for what has to run inside it. */
export function paneFrame({ page }: Pick<WorkbenchPage, "page">): Frame {
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  if (!frame) throw new Error("no pane");
  return frame;
}
