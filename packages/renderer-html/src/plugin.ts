import { definePlugin } from '@jibao/plugin'
import { z } from 'zod'
import { html } from './html.ts'

const options = z.strictObject({
  fragment: z.boolean().optional(),
  origins: z.boolean().optional(),
})

export const plugin = definePlugin({
  meta: { name: '@jibao/renderer-html', version: '0.1.0', core: '^1' },
  options,
  setup: ({ fragment = false, origins = false }) => ({
    renderers: [html({ fragment, origins })],
  }),
})
