/** Signs that some system does not take in a file's name, and what a shell or a spreadsheet takes for something else. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
/** Most systems take 255 bytes; a Chinese character is three. */
const MOST_CHARACTERS = 60;

/** The name of a unit as part of a file's name on any system. */
export function toFileName(unit: string): string {
  const plain = unit.normalize("NFC").replace(FORBIDDEN, "_");
  const short = Array.from(plain).slice(0, MOST_CHARACTERS).join("");
  const trimmed = short.replace(/^[\s.\-=+@~]+|[\s.]+$/gu, "");
  return trimmed === "" ? "未写明单位" : DEVICE.test(trimmed) ? `${trimmed}_` : trimmed;
}

/** Gives every unit a name of its own, “(2)” and so on for those that would be the same file somewhere. */
export function createFileNames(): (unit: string) => string {
  const taken = new Set<string>();
  return (unit) => {
    const name = toFileName(unit);
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}(${number})`;
    taken.add(free.toLowerCase());
    return free;
  };
}
