import type { RenderContext } from '@jibao/render'
import { attachmentMissing } from '../diagnostics.ts'
import { ofd, xmlFile } from '../xml.ts'

/** A file that travels in the report. */
export interface Attachment {
  /** As readers show it. */
  readonly title: string
  /** Lower case, without the dot; empty when its name has none. */
  readonly format: string
  /** In the folder of attachments. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** The files that the options name; one that is not there is reported. */
export const readAttachments = async (
  paths: readonly string[],
  context: Pick<RenderContext, 'read' | 'report'>,
): Promise<readonly Attachment[]> => {
  const attachments: Attachment[] = []
  for (const path of paths) {
    const bytes = await context.read(path)
    if (bytes === undefined) {
      context.report(attachmentMissing(path))
      continue
    }
    const title = path.slice(path.lastIndexOf('/') + 1)
    const [, format = ''] = /\.([a-z\d]+)$/.exec(title.toLowerCase()) ?? []
    const name = `Attachment_${attachments.length}${format && `.${format}`}`
    attachments.push({ title, format, name, bytes })
  }
  return attachments
}

/** `Attachments.xml`. */
export const writeAttachments = (attachments: readonly Attachment[]): string =>
  xmlFile(
    ofd(
      'Attachments',
      {},
      ...attachments.map(({ title, format, name, bytes }, index) =>
        ofd(
          'Attachment',
          {
            ID: `attachment${index}`,
            Name: title,
            Format: format === '' ? undefined : format,
            // In kilobytes.
            Size: (bytes.length / 1024).toFixed(3),
          },
          ofd('FileLoc', {}, name),
        ),
      ),
    ),
  )
