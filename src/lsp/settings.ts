// What a client sets about the server: `nianbao` of its configuration, or the options of its initialization.

import type {Language} from '../diagnostic/wording.ts'

export interface ClientSettings {
  /** Sums and numbers between the characters. */
  readonly inlayHints: boolean
  /** Warnings count as errors. */
  readonly strict: boolean
  /** Absent: the client's own language. */
  readonly language: Language | undefined
}

export const defaults: ClientSettings = {inlayHints: true, strict: false, language: undefined}

/** What is not set, or not so that it can be read, stays as in `before`. */
export function readSettings(given: unknown, before: ClientSettings): ClientSettings {
  const {inlayHints, strict, language} = (typeof given === 'object' && given !== null ? given : {}) as Readonly<
    Record<string, unknown>
  >
  return {
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : before.inlayHints,
    strict: typeof strict === 'boolean' ? strict : before.strict,
    language: language === 'zh' || language === 'en' ? language : language === 'auto' ? undefined : before.language,
  }
}

/** Chinese where the client does not say. */
export function languageOf(locale: string | undefined): Language {
  return locale === undefined || /^zh\b/iu.test(locale) ? 'zh' : 'en'
}
