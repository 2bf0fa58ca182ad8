import validate from '@ooxml-tools/validate'

/** What the schemas of Office have against a Word file. */
export const schemaFaults = async (docx: Uint8Array): Promise<readonly string[]> =>
  (await validate(docx, 'docx')).map(({ description }) => description)
