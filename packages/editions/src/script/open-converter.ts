import { boundaryWords, fieldWords } from './boundary-words.ts'
import type { ScriptLocale, ScriptSettings } from './convert-script.ts'
import { mergedSurnames, regionalForms } from './regional-forms.ts'

/** Simplified to traditional text, one character for one. */
export type Converter = (text: string) => string

/** 发文字号 quoted in prose: it is the name of a document, as printed on it. */
const quotedNumber = String.raw`(?<=^|[（(，、；。：》“\s])\p{Script=Han}{1,8}〔\d{4}〕\d+号`

const longestFirst = (words: readonly string[]): readonly string[] =>
  [...new Set(words)].filter((word) => word !== '').toSorted((a, b) => b.length - a.length)

const escaped = (word: string): string => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

/** Splits a text so that every second part is one of the words. */
const splitter = (words: readonly string[], ...patterns: readonly string[]): RegExp =>
  new RegExp(`(${[...patterns, ...longestFirst(words).map(escaped)].join('|')})`, 'u')

/** A megabyte of dictionaries: loaded where a traditional edition is asked for, and once. */
const openDictionary = async (locale: ScriptLocale): Promise<Converter> => {
  const [{ ConverterBuilder }, preset] = await Promise.all([
    import('opencc-js/core'),
    import('opencc-js/preset/cn2t'),
  ])
  const convert = ConverterBuilder(preset)({ from: 'cn', to: locale })
  const forms: Readonly<Record<string, string>> = regionalForms[locale]
  return (text) =>
    convert(text).replaceAll(/[羣衆蔘]/g, (character) => forms[character] ?? character)
}

const dictionaries = new Map<ScriptLocale, Promise<Converter>>()

const dictionary = (locale: ScriptLocale): Promise<Converter> => {
  const opened = dictionaries.get(locale) ?? openDictionary(locale)
  dictionaries.set(locale, opened)
  return opened
}

export const openConverter = async ({
  locale,
  protectedTerms,
}: ScriptSettings): Promise<Converter> => {
  const convert = await dictionary(locale)
  const kept = splitter([...protectedTerms, ...mergedSurnames], quotedNumber)
  const bounded = splitter([...boundaryWords, ...Object.keys(fieldWords)])
  const convertPiece = (piece: string): string => fieldWords[piece] ?? convert(piece)
  return (text) =>
    text
      .split(kept)
      .map((part, index) =>
        index % 2 === 1 ? part : part.split(bounded).map(convertPiece).join(''),
      )
      .join('')
}
