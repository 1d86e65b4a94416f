/**
 * What tells parts apart: names begin with a slash or without one, and do not differ by letter case. Beyond ASCII a writer
 * has them as they are or percent-encoded, in the zip, the relationships and the content types each in its own way
 * (ECMA-376 part 2, 6.2.2.3 and 7.3.4); some have backslashes.
 */
export function partKey(path: string): string {
  return decode(path).replace(/\\/gu, "/").replace(/^\//u, "").toLowerCase();
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
