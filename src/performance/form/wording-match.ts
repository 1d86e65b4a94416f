import { toComparable } from "../../text/normalize";
import { fillWording, type FormWording, type Wording } from "./form";

/** A caption as it is compared: no spaces, one width, no colon at its end. */
export function toLabelKey(text: string): string {
  return toComparable(text).replace(/:$/u, "");
}

/** Every way in which a caption of the form may be written. */
export function labelKeys(
  wordings: readonly Wording[],
  { organizations }: FormWording
): readonly string[] {
  return wordings.flatMap((wording) =>
    Object.values(organizations).map((organization) =>
      toLabelKey(fillWording(wording, { organization }))
    )
  );
}

/** Year in a text written by a wording with `{year}`, null when it is not one. Brackets may be left out. */
export function readYear(text: string, wording: Wording): number | null {
  const [before = "", after = ""] = toComparable(wording).split("{year}");
  const year = toComparable(text);
  const start = year.startsWith(before) ? before.length : 0;
  const digits = year.slice(start, start + 4);
  const rest = year.slice(start + 4);
  const isYear =
    /^[0-9]{4}$/u.test(digits) && (rest === after || rest === after.replace(/\)$/u, ""));
  return isYear ? Number(digits) : null;
}

/** True for a cell that still asks to be filled in. */
export function isMissingText(text: string, { missing }: FormWording): boolean {
  return text.includes(markerOf(missing));
}

/** True for a cell that was filled in for the clerk and still waits to be confirmed. */
export function isUnconfirmedText(text: string, { unconfirmed }: FormWording): boolean {
  return text.includes(markerOf(unconfirmed));
}

/** True for a cell with which the clerk is not done. */
export function isOpenText(text: string, wording: FormWording): boolean {
  return isMissingText(text, wording) || isUnconfirmedText(text, wording);
}

/** What stands before the first place of a wording. */
function markerOf(wording: Wording): string {
  return wording.split("{")[0] ?? "";
}
