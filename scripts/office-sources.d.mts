export interface OfficeSource {
  readonly name: string;
  readonly url: string;
}
export const OFFICE_SOURCES: Readonly<Record<"microsoft" | "21vianet" | "intranet", OfficeSource>>;
export function officeSource(name?: string): OfficeSource;
export function originOf(url: string): string | null;
