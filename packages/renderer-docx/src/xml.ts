export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** WordprocessingML. */
export const mainNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
