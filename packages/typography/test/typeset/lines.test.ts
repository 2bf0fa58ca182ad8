import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KinsokuLevel, setParagraph } from '../../src/index.ts'
import { chooseLines } from '../../src/typeset/choose-lines.ts'
import { joinRuns } from '../../src/typeset/joined-runs.ts'
import { prepare } from '../../src/typeset/material.ts'
import { possibleLines } from '../../src/typeset/possible-lines.ts'
import { advance, linesOf, setText, size } from './face.ts'
import { sentences } from './sentences.ts'

describe('lines', () => {
  test.each<[string, string, number, readonly string[]]>([
    ['an empty paragraph has one line', '', 10, ['']],
    ['so has one of blanks', '   ', 10, ['']],
    ['a forced end', '甲\n\n乙', 10, ['甲', '', '乙']],
    [
      'one character is not left alone',
      '一二三四五六七八九十百',
      10,
      ['一二三四五六七八九', '十百'],
    ],
    ['nor with a mark', '一二三四五六七八九十百。', 10, ['一二三四五六七八九', '十百。']],
    ['it is taken in if marks give way', '一二（三）四五六七八', 9, ['一二（三）四五六七八']],
    ['in a narrow cell it may be alone', '一二三四五六', 5, ['一二三四五', '六']],
    ['a long figure is cut before its unit', '共12345678万元整', 5, ['共', '12345678', '万元整']],
    ['and itself if it is longer still', '12345678901234元', 5, ['1234567890', '1234元']],
    ['so is a word', 'abcdefghijklmn', 3, ['abcdef', 'ghijkl', 'mn']],
    [
      'an address breaks behind its solidus',
      'https://www.a.example.cn/b/c',
      9,
      ['https://', 'www.a.example.cn/', 'b/c'],
    ],
    ['one character a line', '甲乙，丙', 1, ['甲', '乙', '，', '丙']],
    ['less than a character', '甲乙', 0.2, ['甲', '乙']],
  ])('%s', (_, text, em, lines) => {
    expect(linesOf(setText(text, em))).toEqual(lines)
  })

  test('runs have their own size and face', () => {
    const runs = [
      { text: '甲乙', size: 20, advance },
      { text: '丙丁', size: 10, advance: () => 500 },
    ]
    const set = setParagraph(runs, { width: 100, indent: 0, align: 'left' })
    expect([...set.advances]).toEqual([20, 20, 5, 5])
    expect([...set.runs]).toEqual([0, 0, 1, 1])
  })
})

const alphabet = Array.from(
  '甲乙民政，。、：“”（）《》——…·1234567890.,%℃￥～-年元万人次个 abAB/’',
).concat(['𠮷', 'e\u0301', '👨\u200D👩\u200D👧', '🇨🇳', '\n'])

const anyText = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 80 })

const anyShape = fc.record({
  em: fc.double({ min: 1, max: 30, noNaN: true }),
  indent: fc.constantFrom(0, 0, 20),
  align: fc.constantFrom('left', 'center', 'right', 'justify'),
  tracking: fc.constantFrom(0, -0.2, 0.3),
  level: fc.constantFrom<KinsokuLevel>('none', 'basic', 'gb', 'strict'),
})

const noStart = /^(?:[，。、：”）》·～%℃]|—(?!—))/u
const noStartStrictly = /^[—…]/u
const noEnd = /[“（《￥]$/u
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

test('lines hold all of a text in order, fit the measure and end at good places', () => {
  fc.assert(
    fc.property(anyText, anyShape, (text, { em, indent, ...rest }) => {
      const measure = Math.max(em * size, indent + size)
      const shape = { ...rest, width: measure, indent }
      const set = setParagraph([{ text, size, advance }], shape)
      const { codePoints, advances, lines } = set
      const string = (from: number, to: number): string =>
        String.fromCodePoint(...codePoints.subarray(from, to))
      let reached = 0
      lines.forEach(({ start, end, x, width }, index) => {
        expect(end).toBeGreaterThanOrEqual(start)
        expect(string(reached, start).trim()).toBe('')
        reached = end
        const content = string(start, end)
        const pieces = [...graphemes.segment(content)].map(({ segment }) => segment)
        expect(advances.subarray(start, end).reduce((sum, one) => sum + one, 0)).toBeCloseTo(
          width,
          6,
        )
        if (pieces.length > 1) {
          expect(x).toBeGreaterThanOrEqual(-0.01)
          expect(x + width).toBeLessThanOrEqual(measure + 0.01)
        }
        // A bad line end has no better place before it on its line.
        const next = lines[index + 1]
        if (next === undefined || shape.level === 'none') return
        if (string(end, next.start).includes('\n')) return
        const isBad = (before: string, after: string): boolean =>
          noStart.test(after.trimStart()) ||
          (shape.level === 'strict' && noStartStrictly.test(after.trimStart())) ||
          noEnd.test(before.trimEnd()) ||
          /^\s/u.test(after)
        if (!isBad(content, string(next.start, codePoints.length))) return
        pieces.forEach((_, at) => {
          if (at === 0) return
          const head = pieces.slice(0, at).join('')
          const tail = pieces.slice(at).join('') + string(end, codePoints.length)
          expect(isOnePiece(head, tail) || isBad(head, tail)).toBe(true)
        })
      })
      expect(string(reached, codePoints.length).trim()).toBe('')
    }),
    { numRuns: 1000 },
  )

  function isOnePiece(head: string, tail: string): boolean {
    const pair = (Array.from(head.trimEnd()).at(-1) ?? '') + (Array.from(tail)[0] ?? '')
    // Dashes and dots, what UAX #14 keeps together for its own reasons, and ’, mark or apostrophe.
    return pair === '——' || pair === '……' || /[.,/%’-]/.test(pair)
  }
})

/** Paragraphs of one sentence and of several. */
const paragraphs = [
  ...sentences,
  ...Array.from({ length: 12 }, (_, index) => sentences.slice(index * 5, index * 5 + 5).join('')),
]

describe('a report at many widths', () => {
  const all = Array.from({ length: 15 }, (_, index) => 20 + index).flatMap((em) =>
    paragraphs.map((text) => ({ em, set: setText(text, em, { indent: 2 * size }) })),
  )
  const ends = all.flatMap(({ set }) =>
    linesOf(set).flatMap((line, index, lines) => {
      const next = lines[index + 1]
      return next === undefined ? [] : [`${line}|${next}`]
    }),
  )
  const endsLike = (pattern: RegExp): readonly string[] => ends.filter((end) => pattern.test(end))

  test('is long enough to tell', () => {
    expect(all.flatMap(({ set }) => set.lines).length).toBeGreaterThan(3000)
  })

  test.each<[string, RegExp]>([
    ['no line starts with a mark that may not', /\|[。，、；：？！”’）》〉】〕·～–%‰℃°]/u],
    ['no line ends with a mark that may not', /[“‘（《〈【〔￥$№]\|/u],
    ['no dash and no ellipsis is split', /—\|—|…\|…/u],
    ['no number is split', /\d\|[\d.,]|[.,]\|\d|[−±+]\|\d|\d～\|/u],
    [
      'no number is parted from its unit',
      /\d\|[年月日号个元人户名家次万亿张床天项件%‰℃]|\d万\|[元人]/u,
    ],
    ['no word is split', /[a-z]\|[a-z]/iu],
  ])('%s', (_, pattern) => {
    expect(endsLike(pattern)).toEqual([])
  })

  test('all lines but the last reach the measure', () => {
    const short = all.flatMap(({ em, set }) =>
      set.lines.slice(0, -1).filter(({ x, width }) => Math.abs(em * size - x - width) > 0.01),
    )
    expect(short).toEqual([])
  })

  test('few lines of a paragraph of several sentences give more than one em', () => {
    // Natural widths: each line set by itself, with room to spare.
    const slacks = all.flatMap(({ em, set }) =>
      set.codePoints.length < 150
        ? []
        : linesOf(set)
            .slice(0, -1)
            .map((line, index) => {
              const [alone] = setText(line, 100, { align: 'left' }).lines
              return em - ((set.lines[index]?.x ?? 0) + (alone?.width ?? 0)) / size
            }),
    )
    expect(slacks.length).toBeGreaterThan(1000)
    expect(slacks.filter((slack) => slack > 1.001).length / slacks.length).toBeLessThan(0.04)
  })

  test('no last line is one character', () => {
    const lone = all
      .map(({ set }) => linesOf(set).at(-1) ?? '')
      .filter((line) => Array.from(line.replace(/[。，！？”）》]/gu, '')).length < 2)
    expect(lone).toEqual([])
  })
})

test('no other lines of those worth weighing cost less together', () => {
  fc.assert(
    fc.property(anyText, anyShape, (text, { em, ...rest }) => {
      const shape = { ...rest, width: em * size }
      const material = prepare(joinRuns([{ text, size, advance }]), shape)
      const { length } = material.codePoints
      const possible = possibleLines(material, shape)
      const costsFrom = Array.from({ length: length + 1 }, () => 0)
      const costOfLine = new Map<string, number>()
      for (let start = length - 1; start >= 0; start -= 1) {
        const ways: number[] = []
        possible.find(start, (next, cost) => {
          costOfLine.set(`${start} ${next}`, cost)
          ways.push(cost + (costsFrom[next] ?? 0))
        })
        costsFrom[start] = Math.min(...ways)
      }
      const lines = chooseLines(material, shape)
      const chosen = lines.reduce((sum, { start }, index) => {
        const next = lines[index + 1]?.start ?? length
        return sum + (costOfLine.get(`${start} ${next}`) ?? Infinity)
      }, 0)
      expect(chosen).toBeLessThanOrEqual((costsFrom[0] ?? 0) + 1e-3)
    }),
    { numRuns: 500 },
  )
})

test('the work grows with the length of the text and no faster', () => {
  const shape = { width: 280, indent: 20, align: 'justify' } as const
  const readsOf = (length: number): number => {
    const text = sentences.join('').repeat(20).slice(0, length)
    const material = prepare(joinRuns([{ text, size, advance }]), shape)
    let reads = 0
    const places = new Proxy(material.places, {
      get: (target, key) => {
        reads += 1
        return Reflect.get(target, key)
      },
    })
    chooseLines({ ...material, places }, shape)
    return reads
  }
  expect(readsOf(40_000) / readsOf(10_000)).toBeLessThan(4.2)
})
