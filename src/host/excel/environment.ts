import { hasApi } from "./support";

/** Versions of ExcelApi that something depends on: the floor, merged areas, whose edit it was; 1.20 shows how new this Excel is. */
const VERSIONS = ["1.9", "1.11", "1.13", "1.14", "1.20"];

interface Separators {
  readonly decimalSeparator: string | null;
  readonly thousandsSeparator: string | null;
  readonly culture: string | null;
}

/** What this Excel says of itself: one round trip, and none where it cannot tell its separators. Never refuses: what cannot be had is `null`. */
export async function readEnvironment(): Promise<
  Separators & {
    readonly build: string | null;
    readonly platform: string | null;
    readonly webView: string;
    readonly excelApi: readonly { readonly version: string; readonly has: boolean }[];
    readonly displayLanguage: string | null;
    readonly contentLanguage: string | null;
    readonly theme: string | null;
    readonly canKeepChoices: boolean;
  }
> {
  const { diagnostics, displayLanguage, contentLanguage, officeTheme } = Office.context as Partial<Office.Context>;
  return {
    build: diagnostics?.version ?? null,
    platform: diagnostics ? String(diagnostics.platform) : null,
    webView: webViewOf(navigator.userAgent),
    excelApi: VERSIONS.map((version) => ({ version, has: hasApi(version) })),
    displayLanguage: displayLanguage ?? null,
    contentLanguage: contentLanguage ?? null,
    theme: (officeTheme as Partial<Office.OfficeTheme> | undefined)?.bodyBackgroundColor ?? null,
    canKeepChoices: canKeep(),
    ...(await separators()),
  };
}

async function separators(): Promise<Separators> {
  const none = { decimalSeparator: null, thousandsSeparator: null, culture: null };
  if (!hasApi("1.11")) return none;
  try {
    return await Excel.run(async (context) => {
      const application = context.workbook.application.load("decimalSeparator,thousandsSeparator");
      const culture = application.cultureInfo.load("name");
      await context.sync();
      return { decimalSeparator: application.decimalSeparator, thousandsSeparator: application.thousandsSeparator, culture: culture.name };
    });
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return none;
  }
}

const WEB_VIEWS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\/([\d.]{1,40})/, "Edge WebView2"],
  [/\bEdge\/([\d.]{1,40})/, "EdgeHTML"],
  [/\bTrident\/([\d.]{1,40})/, "Trident"],
  [/Chrome\/([\d.]{1,40})/, "Chromium"],
  [/\bFirefox\/([\d.]{1,40})/, "Firefox"],
  [/\bAppleWebKit\/([\d.]{1,40})/, "WebKit"],
];

function webViewOf(userAgent: string): string {
  for (const [pattern, name] of WEB_VIEWS) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return userAgent.slice(0, 200);
}

function canKeep(): boolean {
  try {
    localStorage.setItem("pii.probe", "1");
    localStorage.removeItem("pii.probe");
    return true;
  } catch {
    return false;
  }
}
