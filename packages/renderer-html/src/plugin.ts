import { definePlugin } from '@jibao/plugin'
import { z } from 'zod'
import { zhCN } from 'zod/locales'
import { html } from './html.ts'

/** Faults are told to staff. */
const inChinese = { error: zhCN().localeError }

const options = z.strictObject(
  {
    fragment: z.boolean(inChinese).optional(),
    origins: z.boolean(inChinese).optional(),
  },
  inChinese,
)

export const plugin = definePlugin({
  meta: { name: '@jibao/renderer-html', version: '0.1.0', core: '^1' },
  options,
  setup: ({ fragment = false, origins = false }) => ({
    renderers: [html({ fragment, origins })],
  }),
})
