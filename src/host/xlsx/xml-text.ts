/** Text or attribute value as XML wants it. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/**
 * Characters that XML cannot hold, and text that would be taken for an escape (ST_Xstring, ECMA-376 part 1, 22.9.2.19).
 * A whole surrogate pair matches first, so that only halves are escaped.
 */
const UNSAFE =
  /[\ud800-\udbff][\udc00-\udfff]|[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Cell text as it stands in a `<t>` or `<v>` element. */
export function encodeCellText(text: string): string {
  return escapeXml(text.replace(UNSAFE, toEscape));
}

/** The text that a `<t>` or `<v>` element stands for, after XML unescaping: `_x000D_` is a carriage return. */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return onItsOwn(text);
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16))
  );
}

/** The same text: V8 lets a piece of a long text hold all of it in memory, here the XML of a sheet for the sake of one name. */
function onItsOwn(text: string): string {
  return ` ${text}`.slice(1);
}

function toEscape(character: string): string {
  if (character.length === 2) return character;
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
