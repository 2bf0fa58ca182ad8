import { fileURLToPath } from 'node:url'
import { styles } from '@jibao/typography'
import { expect, test } from 'vitest'
import { openEngine } from '../src/engine.ts'
import { textBlock } from '../src/text-block.ts'
import { reportOf } from './reports.ts'

const section = (content: object) => ({
  section: { stack: [content as never] },
  pageOrientation: 'portrait' as const,
  pageMargins: [0, 0, 0, 0] as const,
})

const noFooter = (): never => ({ text: '' }) as never

test.each([
  fileURLToPath(import.meta.url),
  '/etc/hostname',
  'http://127.0.0.1/a.png',
  'https://example.org/a.png',
])('no picture is fetched: %s', (image) => {
  const engine = openEngine(new Map(), reportOf().metadata)
  expect(() => engine.layOut([section({ image })], noFooter)).toThrow(
    /denied by resource access policy/,
  )
})

test('a font file that was not handed in is not opened', () => {
  const engine = openEngine(new Map(), reportOf().metadata)
  expect(() =>
    engine.layOut([section(textBlock(styles.body, [{ text: '甲', font: 'Roboto' }]))], noFooter),
  ).toThrow(/Roboto/)
})
