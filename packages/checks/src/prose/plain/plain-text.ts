import { simplified } from './simplified.ts'

/** Signs that writers use for a plain one; one character for one. */
const signs: Readonly<Record<string, string>> = {
  '~': '～',
  '\u00A0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u3000': ' ',
  '﹪': '%',
  '－': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '∼': '～',
  '〜': '～',
  '○': '〇',
  '∶': '：',
}

/** Marks that part prose are full-width wherever they do not stand within a number, a time or a Latin text. */
const marks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' }

/** Full-width signs that stay. */
const kept = new Set('，；：！？（）～')

const plainCharacter = (character: string): string => {
  const sign = signs[character]
  if (sign !== undefined) return sign
  const code = character.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) {
    return kept.has(character) ? character : String.fromCharCode(code - 0xfee0)
  }
  return code >= 0x3400 && code <= 0x9fff ? simplified(character) : character
}

const latin = /[\dA-Za-z０-９]/

const plainMark = (text: string, at: number): string => {
  const mark = text.charAt(at)
  const [before, behind] = [text.charAt(at - 1), text.charAt(at + 1)]
  // A mark that is doubled, as in {表:指标::标题}, is no mark of prose.
  if (before === mark || behind === mark) return mark
  return latin.test(before) && latin.test(behind) ? mark : (marks[mark] ?? mark)
}

/**
 * The text with half-width digits, letters and signs, full-width marks and simplified characters;
 * place for place as long as the text.
 */
export const plainText = (text: string): string => {
  const known = new Map<string, string>()
  let plain = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    let made = known.get(character)
    if (made === undefined && character in marks) {
      plain += plainMark(text, at)
      continue
    }
    if (made === undefined) {
      made = plainCharacter(character)
      known.set(character, made)
    }
    plain += made
  }
  return plain
}
