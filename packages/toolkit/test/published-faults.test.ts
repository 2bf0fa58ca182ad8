import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { allChecks, type Finding, runChecks, understand } from '@jibao/checks'
import { readDraft } from '@jibao/drafts'
import { readWorkbook } from '@jibao/workbook'
import { describe, expect, test } from 'vitest'

/** What a finding must be about: its words, and some of those around them, for words that stand in many places. */
interface Expected {
  readonly near: string
  readonly quote: RegExp
  readonly computed?: string
}

interface Published {
  readonly file: string
  /** Faults of the published pages that these texts are modelled on; told as errors or as warnings. */
  readonly faults: readonly Expected[]
}

/** Own texts, with the figures and the faults of five published reports. */
const published: readonly Published[] = [
  {
    file: '季度进展.txt',
    faults: [
      { near: '1022人,完成率127%', quote: /127%/, computed: '124.63%' },
      { near: '标准为1105/月', quote: /1105/ },
      { near: '指数100困难群众', quote: /100/ },
      { near: '预计在9月底完工', quote: /9月底/ },
      { near: '91人,完成年度任务的130%。\n四季度', quote: /91人/ },
      { near: '5避灾安置场所', quote: /^5/ },
    ],
  },
  {
    file: '五年方案.txt',
    faults: [
      { near: '14\n16\n1\n18', quote: /^1$/ },
      { near: '覆盖率达到100%以上', quote: /100%/ },
      { near: 'X项社会力量参与', quote: /^X/ },
      { near: '15%\n>10%', quote: />10%/ },
    ],
  },
  {
    file: '工作报告.txt',
    faults: [
      { near: '2023年农村低保标准提高到每人每年5316元', quote: /2023年|元/ },
      { near: '2023年特困供养支出846.02万元', quote: /2023年|万元/ },
      { near: '协议232023份', quote: /232023/ },
      { near: '截止目前', quote: /截止/ },
    ],
  },
  { file: '救助通报.txt', faults: [] },
  { file: '考评材料.txt', faults: [{ near: '电子授权xxxx人次', quote: /x/ }] },
]

const read = async (file: string): Promise<readonly [string, readonly Finding[]]> => {
  const bytes = readFileSync(fileURLToPath(new URL(`published/${file}`, import.meta.url)))
  const { value: draft } = await readDraft(readWorkbook)(bytes, { file })
  if (draft === undefined) throw new Error(`${file} does not read`)
  return [draft.text, runChecks(allChecks, { readings: [understand(draft)] }).findings]
}

const isAbout = ({ quote, near, computed }: Expected, text: string, finding: Finding): boolean => {
  const { offset = 0, length = 0 } = finding.origin
  const from = text.indexOf(near)
  return (
    from !== -1 &&
    finding.severity !== 'info' &&
    offset >= from &&
    offset + length <= from + near.length &&
    quote.test(finding.origin.quote) &&
    (computed === undefined || finding.computed === computed)
  )
}

describe.each(published)('$file', ({ file, faults }) => {
  test('every fault is told at its place', async () => {
    const [text, findings] = await read(file)
    const missed = faults.filter(
      (fault) => !findings.some((finding) => isAbout(fault, text, finding)),
    )
    expect(missed.map(({ near }) => near)).toEqual([])
  })

  test('nothing that holds is called an error', async () => {
    const [text, findings] = await read(file)
    const alarms = findings
      .filter(({ severity }) => severity === 'error')
      .filter((finding) => !faults.some((fault) => isAbout(fault, text, finding)))
    expect(
      alarms.map(({ code, message, origin }) => ({ code, message, quote: origin.quote })),
    ).toEqual([])
  })
})
