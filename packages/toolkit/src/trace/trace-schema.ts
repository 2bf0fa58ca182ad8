import type { Origin, Quantity } from '@jibao/core'
import { originSchema, periodSchema } from '@jibao/data-model'
import { type NodeKind, nodeKinds } from '@jibao/document'
import { z } from 'zod'

const origin: z.ZodType<Origin> = originSchema

/** As a document holds it, of a traditional edition too. */
const quantity: z.ZodType<Quantity> = z.strictObject({
  value: z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/),
  unit: z.string(),
  approximate: z.enum(['about', 'nearly', 'over', 'exceeding', 'under']).exactOptional(),
  upper: z.string().exactOptional(),
  isTraditional: z.literal(true).exactOptional(),
})

const operand = z.strictObject({
  /** That of the value which it is, whether or not the document prints it. */
  id: z.string(),
  label: z.string(),
  indicator: z.string().exactOptional(),
  printed: z.string(),
  quantity,
  origin: origin.exactOptional(),
})

const formula = z.strictObject({
  kind: z.enum(['attainment', 'growth', 'decline', 'difference', 'sum', 'score', 'count']),
  operands: z.array(operand).readonly(),
})

const value = z.strictObject({
  /** From 1, in reading order: what `words` call it. */
  n: z.int().min(1),
  printed: z.string(),
  /** Names the figure within its report; the same figure may be printed at several places. */
  id: z.string().exactOptional(),
  /** What it is: `帮扶困难职工 2024年三季度完成率`. */
  label: z.string().exactOptional(),
  indicator: z.string().exactOptional(),
  /** As read by people: `2024年三季度`. */
  period: z.string().exactOptional(),
  /** Absent where no number is printed: missing, still to be filled in, or masked. */
  quantity: quantity.exactOptional(),
  formula: formula.exactOptional(),
  origin: origin.exactOptional(),
})

const kinds = [...nodeKinds, 'title'] as const

const piece = z.strictObject({
  /** The block that it is of; `title` for that of the report. */
  kind: z.enum<readonly (NodeKind | 'title')[]>(kinds),
  /** Its text; a number stands for the value of that `n`. */
  words: z.array(z.union([z.string(), z.int().min(1)])).readonly(),
  /** Of a cell with values: the table's caption, what its row and its column are headed. */
  table: z.string().exactOptional(),
  row: z.string().exactOptional(),
  column: z.string().exactOptional(),
  /** Set for what is said instead of a picture, and not printed everywhere. */
  isSpoken: z.literal(true).exactOptional(),
})

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
  values: z.array(value.readonly()).readonly(),
  /** All that it says, in reading order. */
  pieces: z.array(piece.readonly()).readonly(),
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
export type TracedValue = Readonly<z.infer<typeof value>>
export type TracedPiece = Readonly<z.infer<typeof piece>>
export type TracedFormula = NonNullable<TracedValue['formula']>
export type TracedOperand = TracedFormula['operands'][number]
