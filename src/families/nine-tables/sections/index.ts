import type { Section } from "../../../narrative/index";

/** 说明的各节。 */
export const nineTablesSections: readonly Section[] = [];
