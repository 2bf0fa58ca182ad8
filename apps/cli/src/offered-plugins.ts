import type { OfferedPlugin } from '@jibao/toolkit'

/** What the user asks of the formats, beside what the workspace says. */
export interface Asked {
  /** A part of a page, for the editor of a site. */
  readonly fragment?: boolean
}

/** The formats that come along; each is loaded when it is first needed. */
export const offeredPlugins = ({ fragment = false }: Asked): readonly OfferedPlugin[] => [
  { name: '@jibao/renderer-pdf', load: () => import('@jibao/renderer-pdf') },
  { name: '@jibao/renderer-docx', load: () => import('@jibao/renderer-docx') },
  { name: '@jibao/renderer-xlsx', load: () => import('@jibao/renderer-xlsx') },
  {
    name: '@jibao/renderer-html',
    load: () => import('@jibao/renderer-html'),
    ...(fragment ? { options: { fragment } } : {}),
  },
  { name: '@jibao/renderer-ofd', load: () => import('@jibao/renderer-ofd') },
]
