import { type Diagnostic, failureText, type Origin } from '@jibao/core'
import { originSchema, parsePeriod } from '@jibao/data-model'
import { z } from 'zod'
import { fileNotRead, periodUnknown, sourceFailed } from './diagnostics/index.ts'
import type { FigureSource } from './figure-source.ts'
import type { WrittenObservation } from './resolve/resolve-observations.ts'
import { type ReadContext, readBytes } from './source-file.ts'

const figureSchema = z.object({
  indicator: z.string(),
  period: z.string(),
  value: z.string(),
  asOf: z.string().exactOptional(),
  origin: originSchema,
})

const diagnosticSchema = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  hint: z.string(),
  origin: originSchema.exactOptional(),
})

const outcomeSchema = z.object({
  value: z.array(figureSchema).optional(),
  diagnostics: z.array(diagnosticSchema),
})

/** The figures of one file that is not YAML, as if they stood in it. */
export const readFigures = async (
  file: string,
  sources: readonly FigureSource[],
  context: ReadContext,
): Promise<readonly WrittenObservation[]> => {
  const { report } = context
  const source = sourceFor(file, sources)
  if (source === undefined) {
    report(fileNotRead({ file, line: 1, column: 1 }))
    return []
  }
  const bytes = await readBytes(file, context)
  if (bytes === undefined) return []
  const read = await outcomeOf(source, bytes, file)
  if ('problem' in read) {
    report(sourceFailed(source.plugin, read.problem, { file, line: 1, column: 1 }))
    return []
  }
  const here = (origin: Origin = { file, line: 1, column: 1 }): Origin => ({ ...origin, file })
  for (const diagnostic of read.diagnostics) {
    report({ ...diagnostic, origin: here(diagnostic.origin) })
  }
  return (read.value ?? []).flatMap(({ indicator, period: stated, origin: at, ...figure }) => {
    const origin = here(at)
    const period = parsePeriod(stated)
    if (period === undefined) {
      report(periodUnknown(stated, origin))
      return []
    }
    const node = { kind: 'map' as const, entries: new Map(), origin }
    const named = { text: indicator, origin }
    return [{ ...figure, named, period, node, origin, keyOrigin: origin }]
  })
}

/** Of `.json` and `.data.json`, the longer one. */
const sourceFor = (file: string, sources: readonly FigureSource[]): FigureSource | undefined =>
  sources
    .filter(({ extension }) => file.toLowerCase().endsWith(extension))
    .toSorted((a, b) => b.extension.length - a.extension.length)[0]

type Read = {
  readonly value?: z.infer<typeof figureSchema>[] | undefined
  readonly diagnostics: readonly Diagnostic[]
}

const outcomeOf = async (
  source: FigureSource,
  bytes: Uint8Array,
  file: string,
): Promise<Read | { readonly problem: string }> => {
  try {
    const { data, error } = outcomeSchema.safeParse(await source.read(bytes.slice(), { file }))
    if (data !== undefined) return data
    const [issue] = error.issues
    return { problem: `给出的结果不合约定（${issue?.path.join('.') ?? ''}）` }
  } catch (error) {
    return { problem: failureText(error) }
  }
}
