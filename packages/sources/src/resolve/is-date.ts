import { z } from 'zod'

/** `YYYY-MM-DD`, a day that exists. */
export const isDate = (text: string): boolean => z.iso.date().safeParse(text).success
