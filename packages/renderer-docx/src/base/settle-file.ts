import type { Metadata } from '@jibao/document'
import { escapeXml } from '../xml.ts'
import { findAll } from '../xml-tree.ts'
import type { Changes } from './changes.ts'
import type { Base } from './open-base.ts'
import { append } from './splice.ts'

/** A file made from a template of Word is a document; its properties name the report. */
export const settleFile = (base: Base, changes: Changes, { title }: Metadata): void => {
  const { contentTypes } = base
  const template = /wordprocessingml\.template\.main\+xml/.exec(contentTypes.xml)
  if (template !== null)
    changes.edit(contentTypes, [
      {
        start: template.index,
        end: template.index + template[0].length,
        by: 'wordprocessingml.document.main+xml',
      },
    ])
  const name = base.ofFile.find(({ kind }) => kind === 'core-properties')?.target
  const core = name === undefined ? undefined : base.part(name)
  if (core === undefined) return
  const [element] = findAll([core.root], 'dc:title')
  const written = `<dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">${escapeXml(title)}</dc:title>`
  changes.edit(core, [
    element === undefined
      ? append(core.xml, core.root, written)
      : { start: element.start, end: element.end, by: written },
  ])
}
