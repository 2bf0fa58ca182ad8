import { quote } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import type { Reading } from '../../prose/reading.ts'
import { matchesIn, type WordMatch } from '../shared/matches-in.ts'
import { spot } from '../shared/spot.ts'

/** Letters that stand for figures: xx, ××, X项. X光 is one, and so are 5×10 and XXL. */
const masks =
  /(?<![A-Za-z0-9.])(?:[xX×]{2,40}(?:\.[xX×]{1,10})?|[xX](?=[项个户人名月日元万亿件次家例期场份%]))(?![A-Za-z0-9])/g

interface Kind {
  readonly pattern: RegExp
  readonly verdict: Found['verdict']
  readonly accepts?: (match: WordMatch) => boolean
}

const kinds: readonly Kind[] = [
  { pattern: /TODO|TBD|FIXME/g, verdict: 'fails' },
  { pattern: /\{\{[^{}\n]{0,60}\}\}/g, verdict: 'fails' },
  {
    pattern: /待(?:填写?|补(?:充|填|录)|更新|确认)(?:数据|数字|内容)?(?=[\])）】。;；,，]|$)/gm,
    verdict: 'fails',
    accepts: ({ before }) => !/[有亟尚仍]$/.test(before),
  },
  {
    pattern:
      /[(（【[](?:此处|请(?:在此)?(?:填写|补充|插入)|填写|待定)[^()（）【】[\]\n]{0,30}[)）】\]]/g,
    verdict: 'fails',
  },
  {
    pattern: /此处(?:填写|插入|补充|待补|粘贴)/g,
    verdict: 'fails',
    accepts: ({ before }) => !/[(（【[]$/.test(before),
  },
  { pattern: /_{3,100}/g, verdict: 'uncertain' },
]

/** A sample whose figures are masked throughout is no unfinished draft. */
const MASKED_THROUGHOUT = 10

const found = (match: WordMatch, verdict: Found['verdict']): Found => ({
  at: spot(match.reading, match),
  verdict,
  message: `${quote(match.written)}像是没有填完的内容`,
  hint: '请填上内容，或删去',
})

function* masksIn(reading: Reading): Iterable<Found> {
  const matches = [...matchesIn(reading, masks)]
  const [first] = matches
  if (first === undefined) return
  if (matches.length <= MASKED_THROUGHOUT) {
    for (const match of matches) yield found(match, 'fails')
    return
  }
  yield {
    ...found(first, 'uncertain'),
    message: `全文有${matches.length}处以“x”“×”代替的内容，像是脱敏的样本`,
    hint: '如是正式稿，请逐处填上内容',
  }
}

export const leftover: Check = {
  meta: {
    code: 'LEFTOVER',
    name: '无待填内容',
    basis: '正式稿不留待填的空格、代号和批注',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      yield* masksIn(reading)
      for (const { pattern, verdict, accepts = () => true } of kinds) {
        for (const match of matchesIn(reading, pattern))
          if (accepts(match)) yield found(match, verdict)
      }
    }
  },
}
