/** The first Python that has openpyxl and XlsxWriter, null when there is none. */
export function findPython(): string | null;
