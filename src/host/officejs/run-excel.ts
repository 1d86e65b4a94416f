/** How long Excel may take for one request before it counts as not answering; a large workbook takes seconds. */
export const ANSWER_SECONDS = 120;

/** Excel did not answer in time; what was asked for may still happen. */
export class NoAnswer extends Error {
  readonly code = "NoAnswer";
}

/**
 * `Excel.run` that ends: a job that waits for an answer that never comes would keep all later ones waiting.
 * @throws NoAnswer
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoAnswer("no answer")), ANSWER_SECONDS * 1000);
  });
  try {
    return await Promise.race([Excel.run(batch), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
