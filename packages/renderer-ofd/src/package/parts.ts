/** Where readers begin; its place and name are fixed. */
export const entry = 'OFD.xml'

/** Of the one document in the package; the other paths are from here. */
export const documentFolder = 'Doc_0'

export const documentRoot = 'Document.xml'

export const publicResources = 'PublicRes.xml'

export const resourceFolder = 'Res'

export const attachmentFolder = 'Attachs'

export const attachmentIndex = `${attachmentFolder}/Attachments.xml`

export const tagFolder = 'Tags'

export const tagIndex = `${tagFolder}/CustomTags.xml`

/** @param index 0-based */
export const pageContent = (index: number): string => `Pages/Page_${index}/Content.xml`
