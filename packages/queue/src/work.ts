import { z } from 'zod'
import type { Hash } from './hash.ts'
import { canonicalJson, hashSchema, words } from './plain.ts'

const role = z.enum(['fangsong', 'kaiti', 'heiti', 'xiaobiaosong', 'songti'])

/** A face by what is in its file; where that lies is for each machine to know. */
const sentFaceSchema = z.strictObject({
  name: words,
  family: words,
  postscriptName: words.exactOptional(),
  sha256: hashSchema,
})

const sentFontsSchema = z.strictObject({
  faces: z.array(sentFaceSchema),
  /** Numbers are places in `faces`. */
  chains: z.array(z.strictObject({ role, faces: z.array(z.int().min(0)) })),
  choices: z.array(
    z.strictObject({ role, face: z.int().min(0), standard: words, substitute: z.boolean() }),
  ),
})

/** One report to be rendered in one format: everything that decides which bytes come out, and nothing else. */
export const workSchema = z.strictObject({
  kind: z.literal('render'),
  /** `toolkitIdentity` of the machine that asks. */
  toolkit: words,
  /** One that comes along with the application. */
  plugin: words,
  /** As the plug-in's schema let them out. */
  options: z.json().exactOptional(),
  format: words,
  /** Of the report as JSON. */
  report: hashSchema,
  /** Absent where the format asks for no faces. */
  fonts: sentFontsSchema.exactOptional(),
  /** The files of the workspace that the options name; `null` for one that is not there. */
  files: z.array(z.strictObject({ path: words, sha256: hashSchema.nullable() })),
})

export type Work = Readonly<z.infer<typeof workSchema>>
export type SentFonts = z.infer<typeof sentFontsSchema>

/** The bytes under whose hash work is kept; the hash is the id of the job. */
export const writeWork = (work: Work): Uint8Array => canonicalJson(work)

/** The hash of `writeWork`: two jobs that must give the same bytes are one job. */
export type JobId = Hash
