import { latinUnit, unitChain } from './units.ts'

const digit = '[0-9０-９]'
const number = `${digit}+(?:[,.，．]${digit}+)*`
const figure = `[+\\-−±]?${number}[%％‰℃°万萬亿億]?`
const numeral = '[〇零一二三四五六七八九十百]{1,4}'

/** What stays on one line, though no single letter or mark of it asks for that. */
const patterns = [
  // 第3季度, −5个百分点, 12～15天, 15%～30%, 2023—2027年, 1.2万元, 1035元/月.
  new RegExp(`第?${figure}(?:[～〜~—–]${figure})*${unitChain}`, 'gu'),
  // 100 km.
  new RegExp(`${digit}[ \u00A0]${latinUnit}`, 'gu'),
  // 〔2024〕5号.
  new RegExp(`〔${digit}{4}〕第?${digit}+[号號]`, 'gu'),
  // The number of a heading or an item with the first character behind it.
  new RegExp(
    `(?<=^|[。；：！？\\n])(?:${numeral}、|（${numeral}）|${digit}{1,3}[.．、]|（${digit}{1,3}）|[①-⑳])\\S`,
    'gu',
  ),
  // GB/T, and/or; not an address or a path.
  /(?<![/.:\w])[A-Za-z]{1,9}(?:\/[A-Za-z]{1,9})+(?![/.:\w])/gu,
] as const

type Span = readonly [number, number]

/** Not by `matchAll`, which works on a copy of the pattern that has to be compiled again. */
const spansOf = (pattern: RegExp, text: string): readonly Span[] => {
  const spans: Span[] = []
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    spans.push([match.index, pattern.lastIndex])
  }
  return spans
}

/** Stretches of a text that no line end should cut: from and to, UTF-16 units, in no order. */
export const keptSpans = (text: string): readonly Span[] =>
  patterns.flatMap((pattern) => spansOf(pattern, text))
