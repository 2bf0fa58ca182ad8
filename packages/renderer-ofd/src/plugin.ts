import { definePlugin } from '@jibao/plugin'
import { z } from 'zod'
import { zhCN } from 'zod/locales'
import { ofd } from './ofd.ts'

/** Faults are told to staff. */
const inChinese = { error: zhCN().localeError }

export const plugin = definePlugin({
  meta: { name: '@jibao/renderer-ofd', version: '0.1.0', core: '^1' },
  options: z.strictObject(
    {
      pageNumbers: z.enum(['outside', 'centre'], inChinese).default('outside'),
      attach: z.array(z.string(inChinese).min(1, inChinese), inChinese).default([]),
    },
    inChinese,
  ),
  setup: (options) => ({ renderers: [ofd(options)] }),
})
