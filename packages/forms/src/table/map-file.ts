import { parsePeriod } from '@jibao/data-model'
import { z } from 'zod'
import type { HeadingRole } from './heading-words.ts'

/** What a map may say of a column, by its Chinese key. */
export const columnRoles = {
  编码: 'id',
  指标: 'indicator',
  完成值: 'figure',
  单位: 'unit',
  截止日期: 'asOf',
  备注: 'note',
  佐证材料: 'evidence',
  责任单位: 'department',
  报告期: 'period',
} as const satisfies Record<string, HeadingRole>

const text = z.string().min(1).meta({ description: '请填写文字，或删去这个键' })
const column = z
  .string()
  .regex(/^[A-Za-z]{1,3}$/)
  .meta({ description: '列写字母，如 F' })

/** `3-4` as its numbers. */
export const rowsOf = (written: string): readonly number[] => written.split('-').map(Number)

/** A map of a department's own table, as people write it. */
export const mapFileSchema = z.strictObject({
  工作表: text.exactOptional().meta({ description: '工作表的名称或序号，如 三季度报表、1' }),
  标题行: z
    .string()
    .regex(/^[1-9]\d{0,3}(?:-[1-9]\d{0,3})?$/)
    .refine((written) => {
      const [top = 0, bottom = top] = rowsOf(written)
      return top <= bottom
    })
    .exactOptional()
    .meta({ description: '列名所在的行，如 3 或 3-4，小的在前' }),
  列: z
    .strictObject({
      编码: column.exactOptional(),
      指标: column.exactOptional(),
      完成值: column.exactOptional(),
      单位: column.exactOptional(),
      截止日期: column.exactOptional(),
      备注: column.exactOptional(),
      佐证材料: column.exactOptional(),
      责任单位: column.exactOptional(),
      报告期: column.exactOptional(),
    } satisfies Record<keyof typeof columnRoles, z.ZodType>)
    .exactOptional()
    .meta({ description: '写作 列: { 指标: B, 完成值: F }' }),
  指标: z
    .record(z.string(), text)
    .exactOptional()
    .meta({ description: '表中的叫法: 指标的 id 或名称' }),
  报告期: text
    .refine((written) => parsePeriod(written) !== undefined)
    .exactOptional()
    .meta({ description: '报告期写作 2024-Q3、2024-H1 或 2024' }),
  责任单位: text.exactOptional(),
  单位: text.exactOptional().meta({ description: '全表完成值的计量单位，如 人' }),
})
