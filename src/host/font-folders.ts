// Where Windows, macOS and Linux keep the fonts that are installed, a user's own before everyone's.

export interface Machine {
  /** As Node names it: win32, darwin, linux … */
  readonly platform: string
  readonly home: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Absolute paths with forward slashes, in the order in which a font is looked for; they need not be there. */
export function fontFoldersOf({platform, home, environment}: Machine): string[] {
  const folders =
    platform === 'win32'
      ? [
          `${environment['LOCALAPPDATA'] ?? `${home}/AppData/Local`}/Microsoft/Windows/Fonts`,
          `${environment['WINDIR'] ?? 'C:/Windows'}/Fonts`,
        ]
      : platform === 'darwin'
        ? [`${home}/Library/Fonts`, '/Library/Fonts', '/System/Library/Fonts', '/System/Library/AssetsV2']
        : [
            `${environment['XDG_DATA_HOME'] || `${home}/.local/share`}/fonts`,
            `${home}/.fonts`,
            '/usr/local/share/fonts',
            '/usr/share/fonts',
          ]
  return folders.map((folder) => folder.replaceAll('\\', '/'))
}
