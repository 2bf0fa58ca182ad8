const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** What a text or an attribute cannot hold as it is; XML knows no control characters but three. */
const special = /[&<>"']|[^\P{Cc}\t\n\r\u0080-\u009F]/u

const everySpecial = new RegExp(special, 'gu')

/** A text for XML; most texts stay what they are. */
export const encode = (text: string): string =>
  special.test(text)
    ? text.replaceAll(everySpecial, (character) => entities[character] ?? '')
    : text
