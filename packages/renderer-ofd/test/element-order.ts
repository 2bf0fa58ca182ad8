/**
 * What may stand in an element, as GB/T 33190-2016 orders it: `sequence` in this order, each as often as
 * it says; `choice` in any order; `text` text alone. Only what a report can need.
 */
export type Content =
  | { readonly sequence: readonly (readonly [name: string, occurs: Occurs])[] }
  | { readonly choice: readonly string[] }
  | 'text'
  | 'empty'

type Occurs = '1' | '?' | '*' | '+'

const graphicUnit = [
  ['Actions', '?'],
  ['Clips', '?'],
] as const
const objects = {
  choice: ['TextObject', 'PathObject', 'ImageObject', 'CompositeObject', 'PageBlock'],
}

const texts =
  'DocID Title Author CreationDate Creator CustomData DocRoot MaxUnitID PhysicalBox PublicRes FontFile FileLoc TextCode AbbreviatedData ObjectRef Location'.split(
    ' ',
  )

const empty = ['Dest', 'URI', 'FillColor', 'StrokeColor', 'Page of Pages']

export const contents: Readonly<Record<string, Content>> = {
  OFD: { sequence: [['DocBody', '+']] },
  DocBody: {
    sequence: [
      ['DocInfo', '1'],
      ['DocRoot', '1'],
      ['Versions', '?'],
      ['Signatures', '?'],
    ],
  },
  DocInfo: {
    sequence: [
      ['DocID', '1'],
      ['Title', '?'],
      ['Author', '?'],
      ['Subject', '?'],
      ['Abstract', '?'],
      ['CreationDate', '?'],
      ['ModDate', '?'],
      ['DocUsage', '?'],
      ['Cover', '?'],
      ['Keywords', '?'],
      ['Creator', '?'],
      ['CreatorVersion', '?'],
      ['CustomDatas', '?'],
    ],
  },
  CustomDatas: { sequence: [['CustomData', '+']] },
  Document: {
    sequence: [
      ['CommonData', '1'],
      ['Pages', '1'],
      ['Outlines', '?'],
      ['Permissions', '?'],
      ['Actions', '?'],
      ['VPreferences', '?'],
      ['Bookmarks', '?'],
      ['Annotations', '?'],
      ['CustomTags', '?'],
      ['Attachments', '?'],
      ['Extensions', '?'],
    ],
  },
  CommonData: {
    sequence: [
      ['MaxUnitID', '1'],
      ['PageArea', '1'],
      ['PublicRes', '*'],
      ['DocumentRes', '*'],
      ['TemplatePage', '*'],
      ['DefaultCS', '?'],
    ],
  },
  PageArea: { sequence: [['PhysicalBox', '1']] },
  Area: { sequence: [['PhysicalBox', '1']] },
  Pages: { sequence: [['Page', '+']] },
  Outlines: { sequence: [['OutlineElem', '+']] },
  OutlineElem: {
    sequence: [
      ['Actions', '?'],
      ['OutlineElem', '*'],
    ],
  },
  Actions: { sequence: [['Action', '+']] },
  Action: { choice: ['Goto', 'URI'] },
  Goto: { sequence: [['Dest', '1']] },
  Res: { choice: ['ColorSpaces', 'DrawParams', 'Fonts', 'MultiMedias', 'CompositeGraphicUnits'] },
  Fonts: { sequence: [['Font', '+']] },
  Font: { sequence: [['FontFile', '?']] },
  'Page of Content': {
    sequence: [
      ['Template', '*'],
      ['PageRes', '*'],
      ['Area', '?'],
      ['Content', '?'],
      ['Actions', '?'],
    ],
  },
  Content: { sequence: [['Layer', '+']] },
  Layer: objects,
  PageBlock: objects,
  TextObject: {
    sequence: [...graphicUnit, ['FillColor', '?'], ['StrokeColor', '?'], ['TextCode', '+']],
  },
  PathObject: {
    sequence: [...graphicUnit, ['StrokeColor', '?'], ['FillColor', '?'], ['AbbreviatedData', '1']],
  },
  CustomTags: { sequence: [['CustomTag', '*']] },
  CustomTag: {
    sequence: [
      ['SchemaLoc', '?'],
      ['FileLoc', '1'],
    ],
  },
  Attachments: { sequence: [['Attachment', '*']] },
  Attachment: { sequence: [['FileLoc', '1']] },
  ...Object.fromEntries(texts.map((name) => [name, 'text' as const])),
  ...Object.fromEntries(empty.map((name) => [name, 'empty' as const])),
}

/** What an element must say of itself. */
export const required: Readonly<Record<string, readonly string[]>> = {
  OFD: ['Version', 'DocType'],
  CustomData: ['Name'],
  'Page of Pages': ['ID', 'BaseLoc'],
  OutlineElem: ['Title'],
  Action: ['Event'],
  Dest: ['Type', 'PageID'],
  URI: ['URI'],
  Res: ['BaseLoc'],
  Font: ['ID', 'FontName'],
  Layer: ['ID'],
  PageBlock: ['ID'],
  TextObject: ['ID', 'Boundary', 'Font', 'Size'],
  PathObject: ['ID', 'Boundary'],
  CustomTag: ['NameSpace'],
  Attachment: ['ID', 'Name'],
}
