import type { FontRole } from '@jibao/core'
import type { Language } from '@jibao/document'
import { fontStack } from './fonts.ts'
import { printStyle } from './print.ts'
import { screenStyle } from './screen.ts'

const roles = ['fangsong', 'kaiti', 'heiti', 'xiaobiaosong', 'songti'] as const satisfies FontRole[]

/** All that a page needs to look as it should. */
export const styleSheet = (language: Language): string => {
  const families = roles.map((role) => `--${role}:${fontStack(role, language)}`)
  return `\n:root{${families.join(';')}}${screenStyle}${printStyle}\n`
}
