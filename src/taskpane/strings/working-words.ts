import type { JobStep } from "../../app/watched-store";
import { useStrings } from "./strings-context";

/** Words beside the bar of a job that takes a while. */
export interface WorkingWords {
  readonly step: Readonly<Record<JobStep, string>>;
  readonly cancel: string;
  readonly stopping: string;
}

const zhWords: WorkingWords = {
  step: {
    read: "第 1 步，共 3 步：读工作簿",
    judge: "第 2 步，共 3 步：核对、整理",
    write: "第 3 步，共 3 步：写入，写完为止",
  },
  cancel: "取消",
  stopping: "正在停下，这一步做完为止…",
};

const enWords: WorkingWords = {
  step: {
    read: "Step 1 of 3: reading the workbook",
    judge: "Step 2 of 3: checking and composing",
    write: "Step 3 of 3: writing, to the end",
  },
  cancel: "Cancel",
  stopping: "Stopping after this step…",
};

/** In the language of the other strings. */
export function useWorkingWords(): WorkingWords {
  return useStrings().language === "en-US" ? enWords : zhWords;
}
