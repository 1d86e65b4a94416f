/**
 * Relations and checks of the published list that `published-relations.json` leaves out, because they are about the
 * performance-target tables or one family's other tables.
 */
export const LISTED_ELSEWHERE: readonly string[] = [
  ...["ANY-11", "C086", "SX-A19", "SX-A20", "SX-A21"],
  ...["SX-B20", "SX-B21", "SX-B22", "SX-B23", "SX-B24", "SX-B25"],
  ...["XJ-P01", "XJ-P02", "XJ-P03", "XJ-P04", "XJ-P05", "XJ-P06", "XJ-P08", "XJ-P09", "XJ-P10"],
  ...["XJ-P11", "XJ-P12", "XJ-P14", "XJ-P15", "XJ-P16", "XJ-P17", "XJ-P18", "XJ-P20", "XJ-P21"],
  ...["XJ-P22", "XJ-P23"],
];

/** The last two digits of the rules of the nine tables. */
const NINE_TABLES_NUMBERS = (
  "01 02 03 04 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 " +
  "33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 55 56 57 58 59 60 61 62 63 64 65 66 " +
  "70 71"
).split(" ");

/** Ids that this project gave to relations of its own, by the rule that brought them in. */
export const OWN_RELATIONS: Readonly<Record<string, string>> = {
  "ANY-12": "BC319",
  "ANY-13": "BC313",
  "ANY-14": "BC315",
  "ANY-15": "BC316",
  "ANY-16": "BC106",
  "SX-B27": "BC252",
  "XJ-P24": "BC312",
  // Relations of the nine tables are numbered as their rules.
  ...Object.fromEntries(NINE_TABLES_NUMBERS.map((number) => [`NT-${number}`, `BC4${number}`])),
};
