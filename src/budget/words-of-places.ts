/** How running text names organizations and the places they are of; data for every reader of prose, whatever the family. */

/** How the name of an organization ends. */
export const ORGANIZATION_END = /(?:局|中心|所|站|院|校|会|办|室|队|馆|处|厅|委)$/u;

/** The county that a unit's name begins with. */
export const COUNTY_BEGIN = /^[\p{Script=Han}]{2,8}?[县旗]/u;

/** Words in front of 县 that make no name of one: 全县, 我县, 各县. */
export const NO_COUNTY = /[全本我各该外跨]$|[的和与及、]/u;
