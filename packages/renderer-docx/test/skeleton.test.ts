import { expect, test } from 'vitest'
import { makeSkeleton } from '../build/make-skeleton.ts'
import { fillBlanks } from '../src/skeleton/fill-blanks.ts'
import { skeletonParts } from '../src/skeleton/parts.ts'

test('the skeleton is what docx writes; else run build/write-skeleton.ts', async () => {
  expect(Object.fromEntries(await makeSkeleton())).toEqual(skeletonParts)
})

test('every blank is filled, in the words of XML', () => {
  const values = {
    font: (role: string) => `<${role}>`,
    style: (id: string) => `& ${id}`,
    language: 'zh-TW',
    headings: '7',
  }
  for (const part of Object.values(skeletonParts)) {
    const filled = fillBlanks(part, values)
    expect(filled).not.toMatch(/@\w+(?:\.\w+)?@/)
    expect(filled).not.toMatch(/<(?:fangsong|kaiti|heiti|xiaobiaosong|songti)>/)
  }
  const styles = fillBlanks(skeletonParts['word/styles.xml'], values)
  expect(styles).toContain('w:eastAsia="&lt;heiti&gt;"')
  expect(styles).toContain('<w:name w:val="&amp; SignerLabel"/>')
  expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-TW"/>')
  expect(styles.match(/<w:numId w:val="7"\/>/g)).toHaveLength(4)
})
