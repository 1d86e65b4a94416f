/** How often a terminal is told, and how often a file that takes the messages, in milliseconds. */
const EVERY = { terminal: 200, file: 5000 } as const;

export interface Progress {
  /** @param isKept - true for what an earlier run had done */
  step(isKept: boolean): void;
  /** Takes away the line that stands there, so that something else can be said. */
  clear(): void;
  end(): void;
}

/** “已完成 320/2000（16 %），每秒 18.2 个，约剩 1 分 32 秒”: done, rate, rest. */
export function progressWords(done: number, total: number, kept: number, seconds: number): string {
  const share = total === 0 ? 100 : Math.floor((done / total) * 100);
  const rate = seconds > 0 ? (done - kept) / seconds : 0;
  const rest = rate > 0 && done < total ? `，约剩 ${durationWords((total - done) / rate)}` : "";
  const speed = rate > 0 ? `，每秒 ${rate.toFixed(1)} 个` : "";
  return `已完成 ${done}/${total}（${share} %）${kept > 0 ? `，其中 ${kept} 个沿用` : ""}${speed}${rest}`;
}

function durationWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} 秒`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} 分 ${whole % 60} 秒`
    : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`;
}

/** @param kind - a terminal gets one line that changes, a file a line now and then, null nothing */
export function createProgress(
  total: number,
  kind: "terminal" | "file" | null,
  write: (text: string) => void
): Progress {
  const start = performance.now();
  let [done, kept, told, isShown] = [0, 0, 0, false];
  const tell = (): void => {
    const words = progressWords(done, total, kept, (performance.now() - start) / 1000);
    write(kind === "terminal" ? `\r\u001b[K${words}` : `${words}\n`);
    [told, isShown] = [performance.now(), kind === "terminal"];
  };
  const clear = (): void => {
    if (isShown) write("\r\u001b[K");
    isShown = false;
  };
  return {
    step(isKept) {
      done += 1;
      if (isKept) kept += 1;
      if (kind !== null && performance.now() - told > EVERY[kind]) tell();
    },
    clear,
    end() {
      clear();
      if (kind === "file") tell();
    },
  };
}
