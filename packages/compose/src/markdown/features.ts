import type { Nodes } from 'mdast'
import { splitReferences } from './references.ts'

/** What authors call the parts of Markdown that official reports have no use for. */
const unsupported: Readonly<Partial<Record<Nodes['type'], string>>> = {
  blockquote: '引用（>）',
  break: '行末强制换行',
  code: '代码块（行首四个以上空格也算）',
  definition: '链接定义',
  delete: '删除线',
  emphasis: '斜体（*）',
  footnoteDefinition: '脚注',
  footnoteReference: '脚注',
  html: 'HTML 标签',
  image: '图片',
  imageReference: '图片',
  inlineCode: '代码（`）',
  linkReference: '链接定义',
  thematicBreak: '分隔线',
}

/** The name of the feature when a node cannot be part of a report. */
export const unsupportedFeature = (node: Nodes, parent: Nodes | undefined): string | undefined => {
  if (node.type === 'heading' && node.depth > 4) return '五级以下标题'
  if (node.type === 'list' && parent?.type === 'listItem') return '列表中的列表'
  if (node.type === 'list' && (node.start ?? 1) !== 1) return '不从 1 开始的编号'
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return '任务列表'
  if (parent?.type === 'listItem' && node.type !== 'paragraph') return '列表项中的整块内容'
  if (parent?.type === 'listItem' && parent.children[0] !== node) return '列表项中的第二段'
  if (node.type === 'link' && !/^(?:https?|mailto):/.test(node.url)) return '此种链接'
  if (node.type === 'link' && splitReferences(node.url).length > 1) return '链接地址中的数据'
  if (node.type === 'link' && typeof node.title === 'string') return '链接的提示文字'
  if (node.type === 'tableRow' && parent?.type === 'table') {
    const [header] = parent.children
    if (header?.children.length !== node.children.length) return '与表头列数不同的表格行'
  }
  return unsupported[node.type]
}
