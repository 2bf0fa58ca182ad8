const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}

/** What text and attributes cannot hold as it is; what XML 1.0 knows no way to write is dropped. */
const special = /[&"'<>]|[^\P{Cc}\t\n\r\u007f-\u009f]/u
const allSpecial = new RegExp(special, 'gu')

/** Text for an element or an attribute. Most of a report needs nothing done. */
export const escapeText = (text: string): string =>
  special.test(text) ? text.replace(allSpecial, (character) => entities[character] ?? '') : text
