import type { Diagnostic } from '@jibao/core'
import { packBook } from '@jibao/fonts'
import type { ReadBack, RenderContext, Renderer } from '@jibao/render'
import type { GoodAnswer, Instruction, PluginDescription, Remark, Request } from './messages.ts'
import type { Terms } from './plugin-process.ts'

/** Puts one question after the other to the process of a plug-in. */
export type Enquire = (request: Request, terms: Omit<Terms, 'time'>) => Promise<GoodAnswer>

/** A renderer that works in another process. */
export const guestRenderer = (
  fields: PluginDescription['renderers'][number],
  { enquire, told }: { readonly enquire: Enquire; readonly told: (printed: string) => Diagnostic },
): Renderer => ({
  ...fields,
  render: async (report, context) => {
    const { fonts, signal } = context
    const request = {
      kind: 'render',
      format: fields.format,
      report,
      fonts: packBook(fonts),
    } as const
    const answer = await enquire(request, {
      signal,
      hear: (remark, tell) => {
        if (remark.kind === 'printed') context.report(told(remark.text))
        else void attend(remark, tell, context)
      },
    })
    if (answer.kind !== 'rendered') throw new Error('插件答非所问')
    return answer.bytes
  },
  readBack: async (bytes) => {
    const request = { kind: 'readBack', format: fields.format, bytes } as const
    const answer = await enquire(request, { hear: () => undefined })
    if (answer.kind !== 'readBack' || !isReadBack(answer.read)) {
      throw new Error('readBack 没有给出 { text, numbers }')
    }
    return answer.read
  },
})

/** Hands on what the renderer says, and fetches the files that it asks for. */
const attend = async (
  remark: Remark,
  tell: (instruction: Instruction) => void,
  context: RenderContext,
): Promise<void> => {
  if (remark.kind === 'lost') context.lose(remark.loss)
  else if (remark.kind === 'reported') context.report(remark.diagnostic)
  else if (remark.kind === 'wanted') {
    const { number, path } = remark
    try {
      const bytes = await context.read(path)
      tell({ kind: 'file', number, ...(bytes === undefined ? {} : { bytes }) })
    } catch (problem) {
      tell({ kind: 'file', number, problem: problem instanceof Error ? problem.message : '读不了' })
    }
  }
}

const areTexts = (list: unknown): boolean =>
  Array.isArray(list) && list.every((item) => typeof item === 'string')

const isReadBack = (read: unknown): read is ReadBack => {
  if (typeof read !== 'object' || read === null) return false
  const { text, numbers } = read as Readonly<Record<string, unknown>>
  return (
    areTexts(text) &&
    Array.isArray(numbers) &&
    numbers.every((one: unknown) => {
      if (typeof one !== 'object' || one === null) return false
      const { value, printed, formula = '' } = one as Readonly<Record<string, unknown>>
      return areTexts([value, printed, formula])
    })
  )
}
