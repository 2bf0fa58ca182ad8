export { cell, heading, listItem, paragraph, row, strong, text } from './build.ts'
export { chineseNumeral } from './chinese-numeral.ts'
export { readReport, writeReport } from './json.ts'
export type { Leaf } from './map-prose.ts'
export { type FieldRole, mapReport, type ReportMapping } from './map-report.ts'
export type {
  AddresseeNode,
  AnnexNode,
  AttachmentsNode,
  AttendanceNode,
  Block,
  ChartDatum,
  ChartNode,
  ColophonNode,
  ColumnRole,
  ContentsNode,
  DatelineNode,
  FlatBlock,
  Formula,
  HeadingLevel,
  HeadingNode,
  Inline,
  Language,
  LetterheadNode,
  LinkNode,
  ListItemNode,
  ListNode,
  Metadata,
  Node,
  NodeKind,
  NodeType,
  Operand,
  PageBreakNode,
  ParagraphNode,
  Publication,
  RemarkNode,
  Report,
  SectionNode,
  SignatureNode,
  SparklineNode,
  StrongNode,
  TableCell,
  TableColumn,
  TableNode,
  TableRow,
  TextNode,
  ValueNode,
} from './nodes.ts'
export { nodeKinds } from './nodes.ts'
export { plainText, textPieces } from './plain-text.ts'
export { missingMark, pendingMark, printDate, printValue } from './print.ts'
export { reportJsonSchema, reportSchema } from './schema.ts'
export { type TableGrid, tableGrid } from './table-grid.ts'
export { beginsAt, type PlacedCell, tableSquares } from './table-squares.ts'
export { childrenOf, walk } from './walk.ts'
