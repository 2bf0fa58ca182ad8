import type { Language } from '@jibao/document'

/** In which characters a text is written. */
export type Script = 'simplified' | 'traditional'

const scripts = {
  'zh-CN': 'simplified',
  'zh-Hant-TW': 'traditional',
  'zh-Hant-HK': 'traditional',
} as const satisfies Readonly<Record<Language, Script>>

export const scriptOf = (language: Language): Script => scripts[language]
