import type { Nodes } from 'mdast'

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
  if (parent?.type === 'listItem' && node.type !== 'paragraph') return '列表项中的整块内容'
  if (node.type === 'link' && !/^(?:https?|mailto):/.test(node.url)) return '此种链接'
  if (node.type === 'text' && node.value.includes('**')) {
    return '此处的 **（加重的起止处不能紧贴标点，请把标点移到 ** 之外）'
  }
  return unsupported[node.type]
}
