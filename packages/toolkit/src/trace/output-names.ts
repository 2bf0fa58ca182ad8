/** What staff call the file of a format. */
const formatNames: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  html: '网页',
}

export const formatName = (format: string): string => formatNames[format] ?? format

const disclosureNames = { internal: undefined, public: '公开版', sample: '样本' } as const
const scriptNames = { tw: '台湾字形', hk: '香港字形' } as const

/** `关于……的通报（公开版）`: what a document is called among others. */
export const documentName = ({
  title,
  disclosure,
  script,
}: {
  readonly title: string
  readonly disclosure: keyof typeof disclosureNames
  readonly script?: keyof typeof scriptNames
}): string => {
  const marks = [
    disclosureNames[disclosure],
    script === undefined ? undefined : scriptNames[script],
  ].filter((mark) => mark !== undefined)
  return marks.length === 0 ? title : `${title}（${marks.join('、')}）`
}
