/** What units of a kind call themselves, by how their names end. */
const CALLED: readonly (readonly [unit: RegExp, own: RegExp])[] = [
  [/(?:大学|学院|学校|中学|小学|幼儿园)$/u, /^(?:(?:19|20)\d\d年度?)?(?:学校|学院|全校)/u],
  [/(?:医院|卫生院|保健院)$/u, /^(?:(?:19|20)\d\d年度?)?(?:医院|全院)/u],
];

/** “2025年学校“三公”经费”: so many characters at the beginning of some words only call a unit what it is. */
export function lengthOfOwn(words: string, unit: string): number {
  const own = CALLED.find(([name]) => name.test(unit))?.[1];
  return own?.exec(words)?.[0].length ?? 0;
}
