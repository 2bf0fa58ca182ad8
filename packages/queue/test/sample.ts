import { paragraph, type Report, text, writeReport } from '@jibao/document'
import type { RenderingWork, Result, Work, Workshop } from '@jibao/queue'
import { hashOf, type ObjectStore, putBlob, writeWork } from '@jibao/queue'

export const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content)
export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

export const report: Report = {
  type: 'report',
  metadata: { title: '季度通报', issuer: '云河县民政局', date: '2024-07-05', language: 'zh-CN' },
  children: [paragraph(text('截至6月底，各项工作有序推进。'))],
}

export const reportJson = writeReport(report)
export const fontBytes = bytesOf('a face')
export const baseBytes = bytesOf('a base')

export const sampleWork: Work = {
  kind: 'render',
  toolkit: '1.0.0/abcd1234',
  plugin: '@jibao/renderer-docx',
  options: { base: '红头.docx', margin: { top: 1, left: 2 } },
  format: 'docx',
  report: hashOf(reportJson),
  fonts: {
    faces: [{ name: '仿宋', family: 'FangSong', sha256: hashOf(fontBytes) }],
    chains: [{ role: 'fangsong', faces: [0] }],
    choices: [{ role: 'fangsong', face: 0, standard: '仿宋_GB2312', substitute: true }],
  },
  files: [
    { path: '红头.docx', sha256: hashOf(baseBytes) },
    { path: '没有.docx', sha256: null },
  ],
}

/** Puts a job with all that it needs into a store, and gives its id. */
export const send = async (store: ObjectStore, work: Work = sampleWork): Promise<string> => {
  for (const bytes of [bytesOf(reportJson), baseBytes, fontBytes]) await putBlob(store, bytes)
  return putBlob(store, writeWork(work))
}

export const output = bytesOf('PK the output')

export const result: Omit<Result, 'job'> = {
  sha256: hashOf(output),
  bytes: output.length,
  losses: [],
  diagnostics: [],
  reads: [],
}

/** A workshop that gives `output`, and tells what it was asked. */
export const workshop = (
  store: ObjectStore,
  render: (work: RenderingWork) => Promise<Partial<Awaited<ReturnType<Workshop['render']>>>> = () =>
    Promise.resolve({ bytes: output }),
): Workshop => ({
  store,
  toolkit: sampleWork.toolkit,
  render: async (work) => ({ losses: [], diagnostics: [], reads: [], ...(await render(work)) }),
})
