import { type Block, paragraph, type SignatureNode, text } from '@jibao/document'
import { characterPitch, distances, page, pointsPerMillimetre, styles } from '@jibao/typography'
import { describe, expect, test } from 'vitest'
import { placeOf, runOf } from './measure-page.ts'
import { pageOf, readPages, textsOf } from './read-pages.ts'
import { groupedTable, render, reportOf, sentence } from './reports.ts'

/** From line to line, millimetres: 22 of them fill the type area. */
const pitch = 10.43
const character = characterPitch / pointsPerMillimetre
const [left, right] = [page.left, page.width - page.right]

const read = async (...children: readonly Block[]) =>
  pageOf(await readPages(await render(reportOf(paragraph('正文。'), ...children))), 0)

const signature = (more: Partial<SignatureNode> = {}): SignatureNode => ({
  type: 'signature',
  issuer: '青禾县民政局',
  date: '2024-07-05',
  ...more,
})

describe('附件说明', () => {
  const long = '重点目标任务完成情况一览表按责任单位和报送时间先后排序仅供参考'

  test('stands one blank line below the body, its turns under the first character of a title', async () => {
    const first = await read({ type: 'attachments', titles: [long, long, '责任分工表'] })
    const label = placeOf(first, '附件：')
    expect(label.left).toBeCloseTo(left + 2 * character, 1)
    expect(label.top).toBeCloseTo(
      placeOf(first, '正文').top + (1 + distances.attachmentLines) * pitch,
      1,
    )
    const heads = first.runs.filter(({ text: one }) => one.includes('重点目标'))
    const turns = first.runs.filter(({ text: one }) => /^[^：.]*参考$/.test(one))
    expect([heads.length, turns.length]).toEqual([2, 2])
    // “附件：” and “1.” come before the first title, “2.” before the second.
    const [numberLeft, turnLeft] = [
      placeOf(first, '3.责任').left,
      (turns[0]?.x ?? 0) / pointsPerMillimetre,
    ]
    expect(numberLeft).toBeCloseTo(left + 5 * character, 0)
    expect(turnLeft).toBeGreaterThan(numberLeft + 0.6 * character)
    expect(turnLeft).toBeLessThan(numberLeft + character)
    expect(turns[1]?.x).toBeCloseTo(turns[0]?.x ?? 0, 1)
  })

  test('has no number for a single title', async () => {
    const first = await read({ type: 'attachments', titles: [long] })
    const turn = first.runs.find(({ text: one }) => /^[^：.]*参考$/.test(one))
    expect((turn?.x ?? 0) / pointsPerMillimetre).toBeCloseTo(left + 5 * character, 0)
    expect(textsOf(first).join('')).not.toContain('1.')
  })
})

describe('the signature', () => {
  test.each(['青禾县民政局', '民政局', '青禾县人力资源和社会保障局'])(
    'under a seal: the date four characters from the right, %s centred over it',
    async (issuer) => {
      const first = await read(signature({ issuer }))
      const [name, date] = [placeOf(first, issuer), placeOf(first, '日')]
      const dateLeft = placeOf(first, '2024').left
      expect(date.right).toBeCloseTo(right - distances.sealedDateIndent * character, 0)
      expect((name.left + name.right) / 2).toBeCloseTo((dateLeft + date.right) / 2, 0)
      expect(name.top).toBeCloseTo(
        placeOf(first, '正文').top + (1 + distances.sealedLines) * pitch,
        1,
      )
      expect(date.top).toBeCloseTo(name.top + pitch, 1)
    },
  )

  test.each([
    ['longer than the date', '青禾县人力资源和社会保障局', '2024-07-05'],
    ['shorter than the date', '民政局', '2024-12-25'],
  ])('without a seal, an issuer %s', async (_, issuer, date) => {
    const first = await read(signature({ issuer, date, sealed: false }))
    const [name, end] = [placeOf(first, issuer), placeOf(first, '日')]
    const dateLeft = placeOf(first, '2024').left
    const longer = Math.max(name.right - name.left, end.right - dateLeft)
    const indent = distances.unsealedIndent * character
    expect(dateLeft).toBeCloseTo(name.left + indent, 0)
    expect(longer === end.right - dateLeft ? end.right : name.right).toBeCloseTo(right - indent, 0)
    expect(name.top).toBeCloseTo(
      placeOf(first, '正文').top + (1 + distances.unsealedLines) * pitch,
      1,
    )
  })

  test('is followed by 附注 in brackets, two characters in', async () => {
    const first = await read(signature(), { type: 'remark', children: [text('此件公开发布')] })
    const remark = placeOf(first, '此件公开发布')
    expect(runOf(first, '此件公开发布').text).toContain('（此件公开发布）')
    expect(remark.top).toBeCloseTo(placeOf(first, '日').top + pitch, 1)
    expect(remark.left).toBeCloseTo(left + 2 * character, 0)
  })

  test('never begins a page without a line of text, nor takes the whole text with it', async () => {
    for (let lines = 13; lines <= 22; lines += 1) {
      const body = paragraph('字'.repeat(26 + 28 * (lines - 1)))
      const pages = await readPages(
        await render(reportOf(body, { type: 'attachments', titles: ['甲表'] }, signature())),
      )
      const counts = pages.map(
        ({ runs }) => runs.filter(({ text: one }) => one.includes('字字')).length,
      )
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        `${lines} lines`,
      ).toBe(lines)
      const last = pageOf(pages, pages.length - 1)
      expect(textsOf(last).join('')).toMatch(/字.*民政局/)
      if (pages.length > 1) expect(counts[0]).toBeGreaterThan(10)
    }
  })
})

test('a list that a signature closes keeps it company with its last item', async () => {
  const items = Array.from({ length: 18 }, (_, index) => `第${index + 1}项工作。`)
  const list = {
    type: 'list',
    ordered: true,
    children: items.map((item) => ({ type: 'listItem', children: [text(item)] }) as const),
  } as const
  const pages = await readPages(await render(reportOf(list, signature())))
  const counts = pages.map(({ runs }) => runs.filter((run) => run.text.includes('项工作')).length)
  expect(counts).toEqual([17, 1])
})

test('出席 stands a blank line below the body, 请假 and 列席 directly below, turns under the first name', async () => {
  const names = ['办公室', '社会救助科', '社会福利和慈善事业促进科', '基层政权建设和社区治理科']
  const first = await read(
    { type: 'attendance', label: '出席', names },
    { type: 'attendance', label: '请假', names: ['财务科'] },
    { type: 'attendance', label: '列席', names: ['局属单位'] },
  )
  const label = placeOf(first, '出席')
  expect(label.top).toBeCloseTo(
    placeOf(first, '正文').top + (1 + distances.attendanceLines) * pitch,
    1,
  )
  expect(label.left).toBeCloseTo(left + 2 * character, 1)
  expect(placeOf(first, '请假').top).toBeCloseTo(label.top + 2 * pitch, 1)
  expect(placeOf(first, '列席').top).toBeCloseTo(label.top + 3 * pitch, 1)
  const turn = first.runs.find(({ text: one }) => /^[^：]*治理科$/.test(one))
  const start = placeOf(first, '办公室').left
  expect((turn?.x ?? 0) / pointsPerMillimetre).toBeCloseTo(start, 1)
})

test.each(['portrait', 'landscape'] as const)(
  'a %s annex has its label in line 1 and its title in line 3',
  async (orientation) => {
    const pages = await readPages(
      await render(
        reportOf(paragraph('正文。'), {
          type: 'annex',
          number: 2,
          title: '责任分工表',
          orientation,
          children: [paragraph(sentence), groupedTable(2, 2)],
        }),
      ),
    )
    const annex = pageOf(pages, 1)
    const edges = {
      portrait: { top: page.top, left: page.left, right: page.right },
      landscape: { top: page.left, left: page.bottom, right: page.top },
    }[orientation]
    const [label, title] = [placeOf(annex, '附件'), placeOf(annex, '责任分工表')]
    expect([label.top, label.left]).toEqual([
      expect.closeTo(edges.top, 1),
      expect.closeTo(edges.left, 1),
    ])
    expect(title.top).toBeCloseTo(edges.top + 2 * pitch, 1)
    const width = annex.width / pointsPerMillimetre
    expect((title.left + title.right) / 2).toBeCloseTo((edges.left + width - edges.right) / 2, 0)
    expect(runOf(annex, '责任分工表').size).toBe(styles.annexTitle.size)
    expect(textsOf(annex).at(-1)).toBe('— 2 —')
  },
)

test('a 附注 never stands on a page without what it follows', async () => {
  for (let lines = 0; lines < 22; lines += 1) {
    const above = Array.from({ length: lines }, () => paragraph('一行。'))
    const pages = await readPages(
      await render(
        reportOf(
          ...above,
          { type: 'signature', issuer: '青禾县民政局', date: '2024-07-05' },
          { type: 'remark', children: [text('此件公开发布')] },
        ),
      ),
    )
    const page = pages.find((one) => textsOf(one).join('').includes('此件公开发布'))
    expect(textsOf(page ?? pageOf(pages, 0)).join(''), `below ${lines} lines`).toContain('青禾县')
  }
})
