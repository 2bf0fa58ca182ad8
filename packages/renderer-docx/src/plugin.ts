import { definePlugin } from '@jibao/plugin'
import { z } from 'zod'
import { docx } from './docx.ts'

const fontName = z.string().min(1).exactOptional()

/** What may be said of Word files in `jibao.yaml`. */
const options = z.strictObject({
  base: z
    .string()
    .regex(/\.(?:docx|dotx)$/i, '底稿要写成 .docx 文件的路径，例如 红头.docx')
    .exactOptional(),
  fontNames: z
    .strictObject({
      fangsong: fontName,
      kaiti: fontName,
      heiti: fontName,
      xiaobiaosong: fontName,
      songti: fontName,
    })
    .exactOptional(),
})

export const plugin = definePlugin({
  meta: { name: '@jibao/renderer-docx', version: '0.1.0', core: '^1' },
  options,
  setup: (written) => ({ renderers: [docx(written)] }),
})
