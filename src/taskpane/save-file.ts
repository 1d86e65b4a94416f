const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const TEXT = "text/plain;charset=utf-8";

/**
 * Hands bytes to the clerk as a download; nothing is sent anywhere. Excel on the web and on Windows ask where to; Excel for
 * Mac does nothing and says nothing (office-js issues 2700 and 4681), so the pane tells what to do then.
 */
export function saveFile(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: fileName.endsWith(".txt") ? TEXT : WORD })
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
