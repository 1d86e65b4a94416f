import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ThemeName } from "./office-theme";

/** Chinese system fonts first; a Western font first would give mixed line heights. */
const FONT_FAMILY =
  "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Segoe UI', sans-serif";

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONT_FAMILY },
  dark: { ...webDarkTheme, fontFamilyBase: FONT_FAMILY },
};

const DARK = "(prefers-color-scheme: dark)";

/** Follows Office's theme, or the system's where Office tells none. High contrast is forced colors, which both obey. */
export function useTheme(officeTheme: ThemeName | null): Theme {
  const [isSystemDark, setSystemDark] = useState(() => window.matchMedia(DARK).matches);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const follow = (): void => setSystemDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return THEMES[officeTheme ?? (isSystemDark ? "dark" : "light")];
}
