/** PostScript asks for ASCII, which not every font's name is in. */
export const nameInAscii = (name: string): string => name.replaceAll(/[^\w+-]/g, '')
