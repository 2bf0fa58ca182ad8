import { type Report, readReport, textPieces } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { type BuildRequest, build, checkWorkspace, explain, verify } from '../../src/index.ts'
import { json, named, offering, province, textOf, toolsOf } from '../sample.ts'

const requestOf = (stated: Partial<BuildRequest> = {}): BuildRequest => ({
  workspace: 'w',
  reports: [],
  formats: [],
  out: 'out',
  ...stated,
})

type Files = Readonly<Record<string, string | Uint8Array>>

/** The province with one file of it, or of a county, written otherwise. */
const having = (path: string, change: (text: string) => string, files: Files = province): Files => {
  const before = files[path]
  const text = typeof before === 'string' ? before : textOf(before)
  const after = change(text)
  if (after === text) throw new Error(`${path} stays as it is`)
  return { ...files, [path]: after }
}

const made = async (files: Files, stated: Partial<BuildRequest> = {}) => {
  const { world, tools } = toolsOf(files)
  const { outputs, diagnostics } = await build(requestOf(stated), tools)
  const [output] = outputs
  const report =
    output === undefined ? undefined : readReport(textOf(world.files.get(output.path)), '').value
  return { report, diagnostics, world, tools }
}

const wordsOf = (report: Report | undefined): readonly string[] =>
  report === undefined ? [] : textPieces(report)

const yunhe = 'counties/yunhe/progress/2025-Q3.yaml'

describe('the summary of a province', () => {
  test('says who is in it, who is late, and what the counties come to', async () => {
    const { report, diagnostics } = await made(province)
    expect(diagnostics).toEqual([])
    const words = wordsOf(report).join('\n')
    expect(words).toContain('报送齐全的3个，迟报的2个')
    expect(words).toContain(
      '帮扶困难群众：4个县（市、区）合计8580人次，不含青屏县（未报送），相当于年度目标的71.5%。',
    )
    expect(words).toContain('本期尚未报送任何数据的：青屏县。')
    expect(words).toContain('望泉市缺3项（帮扶资金、居家适老化改造、护理型床位占比）')
    expect(words).toContain('护理型床位占比：最低58.3%（白石县），最高66.2%（柳湾区）')
    expect(words).toContain('本期列第1位的是柳湾区、云禾县，达标率100%。')
  })

  test('is of the period that is asked for', async () => {
    const { report } = await made(province, { period: '2025-Q2' })
    const words = wordsOf(report).join('\n')
    expect(words).toContain('报送齐全的5个。')
    expect(words).toContain('帮扶困难群众：5个县（市、区）合计6068人次，完成年度目标的50.57%')
  })

  test.each(['public', 'sample'] as const)('has an edition for readers: %s', async (disclosure) => {
    const { report, diagnostics } = await made(province, { edition: { disclosure } })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const text = JSON.stringify(report)
    // Standards are rounded by a rule of the province, in the counties' tables, too.
    expect(text).not.toContain('"945"')
    expect(text.includes('"8580"')).toBe(disclosure === 'public')
  })

  test('stands on what counties have recorded, each figure at its place', async () => {
    const { tools } = await made(province)
    const { documents } = await explain({ text: '8580人次', workspace: 'w', out: 'out' }, tools)
    const [figure] = documents.flatMap(({ figures }) => figures)
    expect(figure?.formula).toBe('2100 + 3286 + 1690 + 1504 = 8580人次')
    expect(figure?.operands.map(({ label, origin }) => [label, origin])).toContainEqual([
      '云禾县帮扶困难群众 2025年三季度完成值',
      { file: '../counties/yunhe/progress/2025-Q3.yaml', line: 5, column: 11 },
    ])
  })

  test('is verified, and told to be stale once a county has another figure', async () => {
    const { tools, world } = await made(province)
    const request = { workspace: 'w', out: 'out' }
    const { documents } = await verify(request, tools)
    expect(documents).toHaveLength(1)
    expect(documents[0]).not.toHaveProperty('stale')
    await world.replace(
      yunhe,
      new TextEncoder().encode(textOf(world.files.get(yunhe)).replace('1504人次', '1604人次')),
    )
    const after = await verify(request, tools)
    const told = after.documents.flatMap(({ stale }) => stale?.values ?? [])
    expect(told).toContainEqual(expect.objectContaining({ printed: '8580人次', now: '8680人次' }))
  })

  test('is kept while nothing changes, and made again for a figure of a county, which is named', async () => {
    const { world, tools } = toolsOf(province)
    await build(requestOf(), tools)
    const again = await build(requestOf(), tools)
    expect(again.documents.map(({ state }) => state)).toEqual(['kept'])
    await world.replace(
      yunhe,
      new TextEncoder().encode(textOf(world.files.get(yunhe)).replace('1504人次', '1604人次')),
    )
    const changed = await build(requestOf(), tools)
    const [document] = changed.documents
    expect(document?.state).toBe('made')
    expect(JSON.stringify(document)).toContain(
      '帮扶困难群众合计 2025年三季度完成值 8580人次→8680人次',
    )
  })

  test('records the files of the counties among its inputs', async () => {
    const { world } = await made(province)
    const trace = textOf(world.files.get('out/report.trace.json'))
    expect(trace).toContain('"file":"../counties/yunhe/progress/2025-Q3.yaml","sha256":"')
  })

  test('is the same in whatever order formats are made', async () => {
    const { tools } = toolsOf(province, { plugins: [offering(json, named('txt'))] })
    const { outputs } = await build(requestOf(), tools)
    expect(new Set(outputs.map(({ sha256 }) => sha256)).size).toBe(1)
  })
})

describe('a county with faults', () => {
  const broken = having(yunhe, (text) =>
    text.replace('1504人次', '一千五人次').replace('112户', '12O户'),
  )

  test('is left out, with a warning, and named in the text', async () => {
    const { report, diagnostics } = await made(broken)
    expect(diagnostics).toMatchObject([
      {
        code: 'MEMBER_FAULTY',
        severity: 'warning',
        origin: { file: '../counties/yunhe/progress/2025-Q3.yaml', line: 5 },
      },
    ])
    expect(diagnostics[0]?.message).toContain('云禾县（../counties/yunhe）有 2 处错误')
    const words = wordsOf(report).join('\n')
    expect(words).toContain('数据文件有误、未能汇总的1个')
    expect(words).toContain('合计7076人次，不含青屏县（未报送）、云禾县（数据文件有误）')
    expect(words).toContain('云禾县有2处错误，首处在../counties/yunhe/progress/2025-Q3.yaml:5:11，')
  })

  test('goes by its folder where not even its name can be read', async () => {
    const { diagnostics } = await made(having('counties/yunhe/jibao.yaml', () => 'name: [\n'))
    expect(diagnostics[0]?.message).toContain('yunhe（../counties/yunhe）')
  })

  test('does not stop other reports, but a summary of nothing but such counties', async () => {
    const all = ['baishi', 'liuwan', 'qingping', 'wangquan', 'yunhe'].reduce<Files>(
      (files, name) =>
        having(`counties/${name}/departments.yaml`, () => 'departments: 无\n', files),
      province,
    )
    const { report, diagnostics } = await made(all)
    expect(report).toBeUndefined()
    expect(diagnostics.find(({ severity }) => severity === 'error')).toMatchObject({
      code: 'MEMBERS_UNREADABLE',
      origin: { file: 'jibao.yaml', line: 6 },
    })
    expect(diagnostics.filter(({ code }) => code === 'MEMBER_FAULTY')).toHaveLength(5)
  })
})

test('another unit is told with both places, and not summed up', async () => {
  const files = having('counties/yunhe/plan/民生帮扶.yaml', (text) =>
    text.replace('unit: 万元', 'unit: 元').replace('≥240万元', '≥2400000元'),
  )
  const { report, diagnostics } = await made(
    having(
      'counties/yunhe/progress/2025-Q2.yaml',
      (text) => text.replace('102.3万元', '1023000元'),
      having(yunhe, (text) => text.replace('187.4万元', '1874000元'), files),
    ),
  )
  expect(diagnostics).toMatchObject([
    { code: 'MEMBER_INDICATOR', origin: { file: '../counties/yunhe/plan/民生帮扶.yaml' } },
  ])
  expect(diagnostics[0]?.message).toMatch(
    /计量单位是“元”，本级的计量单位是“万元”（plan\/民生帮扶\.yaml:\d+:5）/,
  )
  expect(wordsOf(report).join('\n')).toContain(
    '合计816.85万元，不含青屏县（未报送）、望泉市（未报送）、云禾县（计量单位不同）',
  )
})

describe('what a province writes', () => {
  test.each([
    ['members: [../nowhere/*]', 'MEMBERS_MISSING', { file: 'jibao.yaml', line: 6, column: 11 }],
    ['copyTo: []', 'MEMBERS_MISSING', { file: 'jibao.yaml' }],
  ])('%s: %s', async (line, code, origin) => {
    const { report, diagnostics } = await made(
      having('w/jibao.yaml', (text) => text.replace('members: [../counties/*]', line)),
    )
    expect(report).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code, severity: 'error', origin }])
  })

  test.each<readonly [string | undefined, string]>([
    [undefined, 'progress/2025-Q3.yaml'],
    ['2025-Q2', 'progress/2025-Q2.yaml'],
  ])('without a date, the period is the counties’: %s', async (period, file) => {
    const undated = Object.fromEntries(
      Object.entries(province).filter(([path]) => !path.startsWith('w/progress/')),
    )
    const { diagnostics } = await made(undated, period === undefined ? {} : { period })
    expect(diagnostics).toMatchObject([{ code: 'ISSUE_DATE_MISSING', origin: { file } }])
  })

  test('counties of one name are told apart by their folders', async () => {
    const { report } = await made(
      having('counties/qingping/jibao.yaml', (text) => text.replace('青屏县', '云禾县')),
    )
    expect(wordsOf(report).join('\n')).toContain('本期尚未报送任何数据的：云禾县（qingping）。')
  })
})

test('who records nothing itself is not asked why its goals have no figures', async () => {
  const { tools } = toolsOf(province)
  const { findings } = await checkWorkspace({ workspace: 'w' }, tools)
  expect(findings).toEqual([])
  const alone = toolsOf(
    having('w/jibao.yaml', (text) => text.replace('members: [../counties/*]', 'copyTo: []')),
  )
  const others = await checkWorkspace({ workspace: 'w' }, alone.tools)
  expect(others.findings.map(({ code }) => code)).toEqual(['DATA_GOAL_UNREPORTED'])
})
