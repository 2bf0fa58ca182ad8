import { definePlugin } from '@jibao/plugin'
import { z } from 'zod'
import { zhCN } from 'zod/locales'
import { docx } from './docx.ts'

/** Faults are told to staff. */
const inChinese = { error: zhCN().localeError }

const fontName = z.string(inChinese).min(1, inChinese).exactOptional()

/** What may be said of Word files in `jibao.yaml`. */
const options = z.strictObject(
  {
    base: z
      .string(inChinese)
      .regex(/\.(?:docx|dotx)$/i, '底稿要写成 .docx 文件的路径，例如 红头.docx')
      .exactOptional(),
    fontNames: z
      .strictObject(
        {
          fangsong: fontName,
          kaiti: fontName,
          heiti: fontName,
          xiaobiaosong: fontName,
          songti: fontName,
        },
        inChinese,
      )
      .exactOptional(),
  },
  inChinese,
)

export const plugin = definePlugin({
  meta: { name: '@jibao/renderer-docx', version: '0.1.0', core: '^1' },
  options,
  setup: (written) => ({ renderers: [docx(written)] }),
})
