import { succeed } from '@jibao/core'
import type { Workbook } from '@jibao/workbook'
import { expect, test } from 'vitest'
import { readDraft } from '../src/index.ts'
import { bytesOf, refusalOf } from './support/read.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))
const compound = (stream: string): Uint8Array =>
  latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${stream.split('').join('\0')}\0`)

test.each([
  ['nothing', new Uint8Array(0), 'DRAFT_EMPTY', '空'],
  ['blanks', bytesOf(' \n\n　'), 'DRAFT_EMPTY', '空'],
  ['an old Word file', compound('WordDocument'), 'DRAFT_FORMAT_UNREAD', '.doc'],
  ['a file with a password', compound('EncryptedPackage'), 'DRAFT_ENCRYPTED', '密码'],
  ['a picture', latin('\x89PNG\r\n\x1a\n'), 'DRAFT_FORMAT_UNREAD', '图片'],
  ['rich text', latin('{\\rtf1 a}'), 'DRAFT_FORMAT_UNREAD', 'RTF'],
  [
    'a Word file that was cut off',
    latin(`PK\x03\x04${'\0'.repeat(22)}\x11\0\0\0word/document.xmlrest`),
    'DRAFT_DAMAGED',
    '不完整',
  ],
  ['an archive', latin('PK\x03\x04rest'), 'DRAFT_FORMAT_UNREAD', '压缩包'],
  [
    'a text document of OpenDocument',
    latin(`PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`),
    'DRAFT_FORMAT_UNREAD',
    '.odt',
  ],
  ['a page in one file', bytesOf('MIME-Version: 1.0\n'), 'DRAFT_FORMAT_UNREAD', '.mht'],
  ['XML', bytesOf('<?xml version="1.0"?><a/>'), 'DRAFT_FORMAT_UNREAD', 'XML'],
  ['bytes without sense', Uint8Array.of(0, 1, 2, 255, 0, 254), 'DRAFT_FORMAT_UNREAD', '无法辨认'],
])('refused with what it is and a remedy: %s', async (_, bytes, code, word) => {
  const refusal = await refusalOf(bytes, '草稿.txt')
  expect(refusal?.code).toBe(code)
  expect(refusal?.message).toContain(word)
  expect(refusal?.hint).toMatch(/请/)
  expect(refusal?.origin).toEqual({ file: '草稿.txt' })
})

test('spreadsheets go to the reader of workbooks, whatever they are called', async () => {
  const seen: string[] = []
  const empty: Workbook = { format: 'xls', sheets: [], names: [] }
  const read = readDraft(async (_, { file }) => {
    seen.push(file)
    return succeed(empty)
  })
  await read(compound('Workbook'), { file: '表.doc' })
  expect(seen).toEqual(['表.doc'])
})
