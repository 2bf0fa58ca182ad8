import { z } from 'zod'

/** The look of a report: an official document with its letterhead (版头), or the same without. */
export const profileSchema = z.enum(['gongwen', 'gongwen-plain'])

/** Rules of tables: a full grid, or the three lines of statistical tables. */
export const tableRulingSchema = z.enum(['grid', 'three-line'])

export type Profile = z.infer<typeof profileSchema>
export type TableRuling = z.infer<typeof tableRulingSchema>
