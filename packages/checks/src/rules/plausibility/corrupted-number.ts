import { quote } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import { matchesIn, type WordMatch } from '../shared/matches-in.ts'
import { spot } from '../shared/spot.ts'
import { yearsPastedIn } from './years-pasted-in.ts'

const unit =
  '(?:%|‰|个?百分点|万|亿|元|人|户|名|位|个|家|所|处|件|例|次|场|份|套|台|张|条|项|平方米|公里|亩|吨)'

interface Pattern {
  readonly pattern: RegExp
  readonly verdict: Found['verdict']
  readonly why: string
  readonly hint: string
  /** Further doubts that a pattern alone cannot have. */
  readonly accepts?: (match: WordMatch) => boolean
}

const digitsIn = (text: string): number => text.replace(/\D/g, '').length

/** As many letters as digits is a name (O2O, I2), and a litre is written l. */
const looksLikeNumber = ({ text, after }: WordMatch): boolean =>
  digitsIn(text) > text.length - digitsIn(text) &&
  (!/\dl$/.test(text) || new RegExp(`^${unit}`).test(after))

const patterns: readonly Pattern[] = [
  {
    pattern:
      /(?<![A-Za-z0-9.\-_/])(?=[\d.,]{0,12}[OoIl])(?=[OoIl.,]{0,3}\d)[\dOoIl]{2,13}(?![A-Za-z0-9\-_/])/g,
    verdict: 'fails',
    why: '数字中混有字母',
    hint: '请检查是否把 0 写成了 O、把 1 写成了 l 或 I',
    accepts: looksLikeNumber,
  },
  {
    pattern: /(?<![\d.])\d{1,12}\.\.\d{1,6}(?![\d.])/g,
    verdict: 'fails',
    why: '有两个小数点',
    hint: '请删去多余的小数点',
  },
  {
    pattern: new RegExp(`(?<![\\d.A-Za-z])\\d{1,12}\\.\\d{1,6}\\.\\d{1,6}(?=${unit})`, 'g'),
    verdict: 'fails',
    why: '有两个小数点',
    hint: '请核对数字，只保留一个小数点',
    // 5.12.个 and dates such as 2024.6.30件 are something else.
    accepts: ({ text }) => !/^(?:19|20)\d\d\./.test(text),
  },
  {
    pattern: /(?<![\d.])\d{1,12}[。·]\d{1,4}(?=%|个百分点)/g,
    verdict: 'fails',
    why: '小数点写成了其他符号',
    hint: '小数点用“.”',
  },
  {
    pattern: /(?<![\d.])\d{1,12}。\d{1,4}(?=万元|亿元|万人|元)/g,
    verdict: 'uncertain',
    why: '小数点像是写成了句号',
    hint: '小数点用“.”；如是两句话，请补上前一个数的单位',
  },
  {
    pattern: new RegExp(
      `(?<![\\d,，.、第])[1-9]\\d{0,3},(?:\\d{1,2}|\\d{4,6})(?:\\.\\d{1,4})?(?=${unit})`,
      'g',
    ),
    verdict: 'uncertain',
    why: '逗号的位置不对',
    hint: '千分位每三位一组，如 1,022；建议不用千分位',
    // 1,2个月 and 3,4户 are two small numbers beside each other.
    accepts: ({ text, before }) => /\d\d,\d\d|,\d{4}/.test(text) && !/[、年月第]$/.test(before),
  },
  {
    pattern: new RegExp(`(?<=[\\u4e00-\\u9fff])\\d{1,4} +\\d{1,2}(?=${unit})`, 'g'),
    verdict: 'uncertain',
    why: '数字中有空格',
    hint: '请删去数字中的空格，并核对数字',
    accepts: ({ text, before }) => !/^(?:19|20)\d\d /.test(text) && !/[第图表]$/.test(before),
  },
  {
    pattern: new RegExp(`(?<![\\d.,A-Za-z\\-/:])0\\d{1,8}(?:\\.\\d{1,4})?(?=${unit})`, 'g'),
    verdict: 'uncertain',
    why: '以0开头',
    hint: '请核对数字是否多了或少了一位',
    accepts: ({ text, before }) => !/[第号码编]$/.test(before) && !/^00?[1-9]$/.test(text),
  },
]

const run = function* ({ readings }: Parameters<Check['run']>[0]): Iterable<Found> {
  for (const reading of readings) {
    for (const { pattern, verdict, why, hint, accepts = () => true } of patterns) {
      for (const match of matchesIn(reading, pattern)) {
        if (!accepts(match)) continue
        yield {
          at: spot(reading, match),
          verdict,
          message: `数字${quote(match.written)}${why}`,
          hint,
          stated: match.written,
        }
      }
    }
    yield* yearsPastedIn(reading)
  }
}

export const corruptedNumber: Check = {
  meta: {
    code: 'CORRUPTED_NUMBER',
    name: '数字未损坏',
    basis: '数字由阿拉伯数字和至多一个小数点组成，数量级与相关数字相称',
    severity: 'error',
  },
  run,
}
