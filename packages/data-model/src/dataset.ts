import { z } from 'zod'
import { assessmentSchema } from './assessment.ts'
import { indicatorSchema } from './indicator.ts'
import { issuePublicationSchema } from './issue-publication.ts'
import { manuscriptSchema } from './manuscript.ts'
import { narrativePartSchema } from './narrative-part.ts'
import { periodSchema } from './period.ts'
import { originSchema, quantitySchema } from './quantity.ts'

/** Who answers for goals and indicators. */
export const departmentSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    /** For tables and running text; the name itself signs and is addressed. */
    short: z.string().exactOptional(),
    aliases: z.array(z.string()).readonly(),
    origin: originSchema,
  })
  .readonly()

/** A named policy programme with goals, e.g. 弱有众扶. */
export const programmeSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    /** What it is for, in a sentence or two. */
    text: z.string().exactOptional(),
    /** Department id. */
    lead: z.string(),
    /** The year that its plan starts from (基期). */
    baseline: z.int().exactOptional(),
    origin: originSchema,
  })
  .readonly()

/** One numbered line of a year's plan: text, with zero or more indicators in it. */
export const goalSchema = z
  .strictObject({
    /** Unique over all programmes and years. */
    id: z.string(),
    programme: z.string(),
    year: z.int(),
    /** Its number in the year's plan, from 1. */
    number: z.int().min(1),
    /** A few words to head a paragraph or a table cell. */
    title: z.string(),
    /** The line as the plan has it. */
    text: z.string(),
    lead: z.string(),
    supporting: z.array(z.string()).readonly(),
    /** Indicator ids, in the order in which tables list them. */
    indicators: z.array(z.string()).readonly(),
    origin: originSchema,
  })
  .readonly()

/** What was recorded: a figure, the state of a milestone, or that nothing was stated. */
const readingSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('quantity'), quantity: quantitySchema }),
    z.strictObject({
      kind: z.literal('milestone'),
      state: z.enum(['done', 'under-way', 'not-started']),
    }),
    z.strictObject({ kind: z.literal('not-stated') }),
  ])
  .readonly()

/** One indicator in one period. At most one per indicator and period end. */
export const observationSchema = z
  .strictObject({
    indicator: z.string(),
    period: periodSchema,
    /** `YYYY-MM-DD`; the period's end unless recorded otherwise. */
    asOf: z.iso.date(),
    reading: readingSchema,
    note: z.string().exactOptional(),
    /** What proves it (佐证材料), in words. */
    evidence: z.string().exactOptional(),
    /** Where it is written. */
    origin: originSchema,
    /** The workbook cell that it was imported from; absent once it was changed by hand. */
    source: originSchema.exactOptional(),
  })
  .readonly()

/** What the bureau wrote about a goal, or about the whole programme, in a period. */
export const narrativeSchema = z
  .strictObject({
    period: periodSchema,
    about: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('goal'), goal: z.string() }),
      z.strictObject({ kind: z.literal('programme'), programme: z.string() }),
    ]),
    /** One entry a paragraph. */
    paragraphs: z.array(z.array(narrativePartSchema).readonly()).readonly(),
    origin: originSchema,
  })
  .readonly()

/** What is recorded about a report as an official document. */
const issueFactsSchema = z.strictObject({
  /** Date of writing. */
  issued: z.iso.date().exactOptional(),
  /** 发文字号. */
  documentNumber: z.string().exactOptional(),
  /** 份号: six digits. */
  copyNumber: z.string().exactOptional(),
  /** 密级和保密期限: `机密★1年`. */
  classification: z.string().exactOptional(),
  /** 紧急程度. */
  urgency: z.enum(['特急', '加急']).exactOptional(),
  /** 签发人. */
  signers: z.array(z.string()).min(1).readonly().exactOptional(),
  /** Whether a seal will be pressed on it. */
  sealed: z.boolean().exactOptional(),
  /** 附注, without its brackets. */
  remark: z.string().exactOptional(),
  publication: issuePublicationSchema.exactOptional(),
})

/** That a period was reported at all, and the facts of its reports as documents. */
export const periodRecordSchema = issueFactsSchema
  .extend({
    period: periodSchema,
    /** What differs in single reports, by their id. */
    documents: z.record(z.string(), issueFactsSchema.readonly()).readonly().exactOptional(),
    origin: originSchema,
  })
  .readonly()

/** Everything a workspace records. Ids are unique and every reference resolves. */
export const datasetSchema = z
  .strictObject({
    departments: z.array(departmentSchema).readonly(),
    programmes: z.array(programmeSchema).readonly(),
    goals: z.array(goalSchema).readonly(),
    indicators: z.array(indicatorSchema).readonly(),
    observations: z.array(observationSchema).readonly(),
    narratives: z.array(narrativeSchema).readonly(),
    /** At most one a report and period end. */
    manuscripts: z.array(manuscriptSchema).readonly(),
    /** In order of years, at most one a year. */
    assessments: z.array(assessmentSchema).readonly(),
    /** In order of time. */
    periods: z.array(periodRecordSchema).readonly(),
  })
  .readonly()

export type Department = z.infer<typeof departmentSchema>
export type Programme = z.infer<typeof programmeSchema>
export type Goal = z.infer<typeof goalSchema>
export type Reading = z.infer<typeof readingSchema>
export type Observation = z.infer<typeof observationSchema>
export type Narrative = z.infer<typeof narrativeSchema>
export type IssueFacts = Readonly<z.infer<typeof issueFactsSchema>>
export type PeriodRecord = z.infer<typeof periodRecordSchema>
export type Dataset = z.infer<typeof datasetSchema>
