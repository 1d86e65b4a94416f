export type ThemeName = "light" | "dark";

/**
 * The background that Office reports. The documented name is `bodyBackgroundColor`; the library for Windows hands through
 * whatever names the host uses, and `primaryBackColor` is the host's own older one.
 */
export function toBackground(theme: object | undefined): string | undefined {
  if (theme === undefined) return undefined;
  const colors: Readonly<Record<string, unknown>> = { ...theme };
  const background = colors.bodyBackgroundColor ?? colors.primaryBackColor;
  return typeof background === "string" ? background : undefined;
}

/** Light or dark by the background that Office reports ("#RRGGBB"); null when it reports none. */
export function toThemeName(background: string | undefined): ThemeName | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? "");
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  // Luma of ITU-R BT.601; the middle of the scale separates the Office themes clearly.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
