/** What the types of relationships begin with, before the word that says which it is. */
export const relationshipTypes =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
