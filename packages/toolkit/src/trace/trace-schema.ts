import { periodSchema } from '@jibao/data-model'
import { nodeKinds } from '@jibao/document'
import { z } from 'zod'
import { listOf } from './shape.ts'
import {
  isTracedPiece,
  isTracedValue,
  type TracedPiece,
  type TracedValue,
} from './trace-records.ts'

export type { TracedFormula, TracedOperand, TracedPiece, TracedValue } from './trace-records.ts'

/** As a renderer told it, which may be a guest. */
const toldPlace = z.object({
  file: z.string(),
  line: z.number().exactOptional(),
  column: z.number().exactOptional(),
  sheet: z.string().exactOptional(),
  cell: z.string().exactOptional(),
})

const loss = z.object({
  node: z.enum(nodeKinds),
  as: z.string(),
  why: z.string(),
  origin: toldPlace.exactOptional(),
})

const diagnostic = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  hint: z.string(),
  character: z.string().exactOptional(),
  origin: toldPlace.exactOptional(),
})

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const document = z.strictObject({
  /** Id of the report. */
  report: z.string(),
  period: periodSchema,
  disclosure: z.enum(['internal', 'public', 'sample']),
  /** Whose traditional characters; absent for simplified ones. */
  script: z.enum(['tw', 'hk']).exactOptional(),
  title: z.string(),
  issuer: z.string(),
  /** Date of writing, `YYYY-MM-DD`. */
  date: z.string(),
  /** Files in the folder of the trace. */
  outputs: z
    .array(
      z.strictObject({
        format: z.string(),
        file: z.string(),
        bytes: z.int().min(1),
        sha256: hash,
        /** What was told when it was made: it is told again of a file that is kept. Absent where nothing was. */
        losses: z.array(loss.readonly()).readonly().exactOptional(),
        diagnostics: z.array(diagnostic.readonly()).readonly().exactOptional(),
      }),
    )
    .readonly(),
  /** Files of the workspace that its values were taken from, as they were then. */
  inputs: z.array(z.strictObject({ file: z.string(), sha256: hash })).readonly(),
  values: z.custom<readonly TracedValue[]>(listOf(isTracedValue)),
  /** All that it says, in reading order. */
  pieces: z.custom<readonly TracedPiece[]>(listOf(isTracedPiece)),
})

/** What the builds of a folder made, and where each number in it comes from. */
export const traceSchema = z.strictObject({
  trace: z.literal('jibao'),
  version: z.literal(1),
  documents: z.array(document.readonly()).readonly(),
})

export type Trace = Readonly<z.infer<typeof traceSchema>>
export type TracedDocument = Readonly<z.infer<typeof document>>
export type TracedOutput = TracedDocument['outputs'][number]
export type TracedInput = TracedDocument['inputs'][number]
