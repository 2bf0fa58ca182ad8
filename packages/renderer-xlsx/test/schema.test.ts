import { corpus } from '@jibao/render/testing'
import validate from '@ooxml-tools/validate'
import { describe, expect, test } from 'vitest'
import { notice } from './notice.ts'
import { partOf, render } from './open.ts'

describe('the Open XML SDK', () => {
  test.each([{ name: 'a whole notice', report: notice }, ...corpus])(
    'finds no fault with $name',
    async ({ report }) => {
      expect(await validate(await render(report), 'xlsx', 'Microsoft365')).toEqual([])
    },
  )
})

describe('document properties', () => {
  test('come from the report, dates in UTC', async () => {
    const core = await partOf(await render(notice), 'docProps/core.xml')
    expect(core).toContain('<dc:creator>青禾县民政局</dc:creator>')
    expect(core).toContain(`<dc:title>${notice.metadata.title}</dc:title>`)
    expect(core).toContain('<dc:language>zh-CN</dc:language>')
    expect(core.match(/2024-07-05T00:00:00Z/g)).toHaveLength(2)
  })
})
