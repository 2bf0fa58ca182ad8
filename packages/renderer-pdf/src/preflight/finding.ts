/** What the pre-flight looks for, as staff read it. Clauses: ISO 19005-2 (A), ISO 14289-1 (UA). */
export const rules = {
  unreadable: '文件结构无法读取',
  header: '文件头应为 PDF 1.7 并带二进制注释（A 6.1.2）',
  fileId: '缺少文件标识 ID（A 6.1.3）',
  encrypted: '文件不得加密（A 6.1.3）',
  action: '不得含脚本、自动动作或外部内容（A 6.5）',
  outputIntent: '缺少含 ICC 色彩特性的输出意图（A 6.2.3）',
  transparency: '不得使用透明效果',
  fontEmbedded: '字体未嵌入（A 6.2.11.4）',
  fontMapping: '字形没有正确对应的 Unicode 字符（A 6.2.11.7，UA 7.21.7）',
  fontWidth: '字形宽度与嵌入字体不一致（A 6.2.11.5）',
  fontGlyph: '印出了字体中没有的字形（A 6.2.11.8）',
  metadata: '缺少元数据，或元数据中的结构不完整（A 6.6.2）',
  metadataEqual: '元数据与文档属性不一致（A 6.6.3）',
  language: '未注明语言（A 6.7.4，UA 7.2）',
  displayTitle: '窗口标题栏应显示文档标题（UA 7.1）',
  marked: '未声明为带标签的文件（A 6.7.2）',
  emptyTree: '标签结构为空（A 6.7.3）',
  unmarkedContent: '有内容既不在标签结构中，也不是装饰（A 6.7.3，UA 7.1）',
  lostContent: '有内容不在标签结构中，或出现不止一次（UA 7.1）',
  parentTree: '内容与标签结构的对应关系有误（UA 7.1）',
  elementType: '标签类型不是标准类型（A 6.7.3.4，UA 7.1）',
  nesting: '标签的上下级关系有误（UA 7.1）',
  headingSkips: '标题级别跳级（UA 7.4.2）',
  figureAlternative: '图形没有替代文字（UA 7.3）',
  headerScope: '表头单元格未注明所管的行或列（UA 7.5）',
  tableShape: '表格各行的格数不一致（UA 7.5）',
  link: '链接没有说明或不在标签结构中（UA 7.18）',
  tabOrder: '页面未按标签结构排定顺序（UA 7.18.3）',
} as const

export type Rule = keyof typeof rules

export interface Finding {
  readonly rule: Rule
  /** Which object, character or element, where that helps: `第2页`. */
  readonly where: string
}

export const finding = (rule: Rule, where = ''): Finding => ({ rule, where })

const none: readonly Finding[] = []

/** One finding if the condition does not hold. */
export const unless = (condition: boolean, rule: Rule, where = ''): readonly Finding[] =>
  condition ? none : [finding(rule, where)]
