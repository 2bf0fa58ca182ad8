import { definePlugin } from '@jibao/plugin'
import { z } from 'zod'
import { zhCN } from 'zod/locales'
import { xlsx } from './xlsx.ts'

/** Faults are told to staff. */
const inChinese = { error: zhCN().localeError }

const options = z
  .strictObject(
    {
      figures: z.boolean(inChinese).exactOptional(),
    },
    inChinese,
  )
  .describe('Excel 工作簿的选项')

export const plugin = definePlugin({
  meta: { name: '@jibao/renderer-xlsx', version: '0.1.0', core: '^1' },
  options,
  setup: (chosen) => ({ renderers: [xlsx(chosen)] }),
})
