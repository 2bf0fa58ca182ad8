import { definePlugin } from '@jibao/plugin'
import { z } from 'zod'
import { ofd } from './ofd.ts'

export const plugin = definePlugin({
  meta: { name: '@jibao/renderer-ofd', version: '0.1.0', core: '^1' },
  options: z.strictObject({
    pageNumbers: z.enum(['outside', 'centre']).default('outside'),
    attach: z.array(z.string().min(1)).default([]),
  }),
  setup: (options) => ({ renderers: [ofd(options)] }),
})
