import { definePlugin } from '@jibao/plugin'
import { z } from 'zod'
import { pdf } from './pdf.ts'

export const plugin = definePlugin({
  meta: { name: '@jibao/renderer-pdf', version: '0.1.0', core: '^1' },
  options: z.strictObject({ pageNumbers: z.enum(['outside', 'centre']).default('outside') }),
  setup: (options) => ({ renderers: [pdf(options)] }),
})
