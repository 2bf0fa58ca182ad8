import { definePlugin } from '@jibao/plugin'
import { z } from 'zod'
import { zhCN } from 'zod/locales'
import { pdf } from './pdf.ts'

/** Faults are told to staff. */
const inChinese = { error: zhCN().localeError }

export const plugin = definePlugin({
  meta: { name: '@jibao/renderer-pdf', version: '0.1.0', core: '^1' },
  options: z.strictObject(
    { pageNumbers: z.enum(['outside', 'centre'], inChinese).default('outside') },
    inChinese,
  ),
  setup: (options) => ({ renderers: [pdf(options)] }),
})
