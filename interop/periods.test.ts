import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildFixture, pathOf, run, temporaryFolder } from './tools.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const periods = ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3']

const hashes = (files: ReturnType<typeof buildFixture>): readonly string[] =>
  files.map(({ format, sha256 }) => `${format} ${sha256}`)

test.each(periods)('%s builds, passes qpdf, and is the same bytes anywhere', (period) => {
  const here = buildFixture(period, join(folder.path, `${period}-a`))
  const elsewhere = buildFixture(period, join(folder.path, `${period}-b`), {
    TZ: 'America/New_York',
    LC_ALL: 'C',
  })
  expect(here.map(({ format }) => format)).toEqual(['pdf', 'docx', 'xlsx', 'html', 'ofd'])
  expect(hashes(elsewhere)).toEqual(hashes(here))
  expect(run('qpdf', ['--check', pathOf(here, 'pdf')])).toContain('No syntax')
})

test('2024-Q3 computes 124.63% where 127% was published', () => {
  const path = pathOf(buildFixture('2024-Q3', folder.path), 'pdf')
  const text = run('pdftotext', [path, '-']).replace(/\s+/g, '')
  expect(text).toContain('帮扶困难职工1022人，超额完成年度目标，完成率124.63%')
  expect(text).not.toContain('127%')
})
