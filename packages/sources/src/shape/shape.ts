import type { z } from 'zod'

/** What a kind of file must look like, and the same with any of its sections missing. */
export interface Shape<T> {
  readonly whole: z.ZodType<T>
  readonly sections: z.ZodType<Sections<T>>
}

/** What remains of a file once its faulty parts are left out. */
export type Sections<T> = { readonly [Key in keyof T]?: T[Key] | undefined }
