import type { FontChoice, FontNames } from './font-names.ts'
import { escapeXml, mainNamespace, xmlDeclaration } from './xml.ts'

/** `word/fontTable.xml`: tells Word which font to take where a named one is missing. */
export const fontTable = ({ names, fallbacks }: FontChoice): string => {
  const roles = Object.keys(names) as (keyof FontNames)[]
  const known = new Map(roles.map((role) => [names[role], fallbacks[role]]))
  const fonts = [...known].map(([name, fallback]) => {
    const alternative = name === fallback ? '' : `<w:altName w:val="${escapeXml(fallback)}"/>`
    // Character set 0x86 is GB 2312.
    return `<w:font w:name="${escapeXml(name)}">${alternative}<w:charset w:val="86"/></w:font>`
  })
  return `${xmlDeclaration}<w:fonts xmlns:w="${mainNamespace}">${fonts.join('')}</w:fonts>`
}
