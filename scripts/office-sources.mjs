/** Where the pane may take office.js from; `npm run package -- --office …` and the build's OFFICE_JS choose by these names. */
export const OFFICE_SOURCES = {
  microsoft: {
    name: "Microsoft 的地址",
    url: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  },
  // The address that Microsoft's pages name for Microsoft 365 operated by 21Vianet.
  "21vianet": {
    name: "世纪互联的地址",
    url: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  },
  // Copied next to the pane, for machines without internet access.
  intranet: { name: "加载项自己的文件夹", url: "office/office.js" },
};

/** @throws Error for a name that is none of them */
export function officeSource(name = "microsoft") {
  const source = Object.hasOwn(OFFICE_SOURCES, name) ? OFFICE_SOURCES[name] : undefined;
  if (!source)
    throw new Error(
      `office.js 的来处只能是 ${Object.keys(OFFICE_SOURCES).join("、")}，不能是“${name}”。`
    );
  return source;
}

/** @returns the address's origin; null for a file of our own */
export function originOf(url) {
  return URL.canParse(url) ? new URL(url).origin : null;
}
