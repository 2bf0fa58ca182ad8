import { periodSchema } from '@jibao/data-model'
import { z } from 'zod'

const fingerprint = z.string().regex(/^[0-9a-f]{16}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const readFile = z.strictObject({ path: z.string(), sha256: sha256.exactOptional() })

/** One file that was made, and everything that it was made of. */
const line = z.strictObject({
  /** Id of the report. */
  report: z.string(),
  period: periodSchema,
  disclosure: z.enum(['internal', 'public', 'sample']),
  script: z.enum(['tw', 'hk']).exactOptional(),
  format: z.string(),
  /** Absent where it is the format's name: `.fragment.html`. */
  extension: z.string().exactOptional(),
  /** In the folder of the outputs. */
  file: z.string(),
  /** The report as it was rendered, without the places of its figures. */
  content: fingerprint,
  /** These places; absent where neither the file nor what was said of it tells them. */
  places: fingerprint.exactOptional(),
  /** Its figures, with what they were computed of. */
  observations: fingerprint,
  template: fingerprint,
  /** The faces of each role; absent where the format asks for none. */
  fonts: fingerprint.exactOptional(),
  /** Edition, and how the format was set. */
  options: fingerprint,
  /** Version of the program. */
  toolkit: z.string(),
  /** Files of the workspace that the format asked for. */
  reads: z.array(readFile.readonly()).readonly().exactOptional(),
  /** Files of the plug-in that brings the format; absent for one that came along. */
  plugin: fingerprint.exactOptional(),
  bytes: z.int().min(1),
  sha256,
})

export const lineSchema = line.readonly()

/** The last entry: every line of a document ends alike, whichever comes last. */
export const sealSchema = z.strictObject({ lock: z.literal('jibao'), version: z.literal(1) })

export type LockLine = Readonly<z.infer<typeof line>>

/** What a document would be made of now; which files it reads shows only when it is made. */
export type Ingredients = Pick<
  LockLine,
  'content' | 'observations' | 'template' | 'fonts' | 'options' | 'toolkit' | 'plugin'
> & { readonly places: string }
