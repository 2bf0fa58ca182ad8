import type { Template } from '@jibao/compose'
import { fingerprintOf } from './fingerprint.ts'

/** Of the files of a template. */
export const templatePrint = ({ helpers, partials, ...texts }: Template): string =>
  fingerprintOf([texts, [...partials], helpers.map(({ name }) => name)])
