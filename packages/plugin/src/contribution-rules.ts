import { nodeKinds } from '@jibao/document'
import { type Capability, defineRenderer, type Renderer } from '@jibao/render'
import type { Contributions } from './plugin.ts'
import {
  type Fault,
  faultsOf,
  isCallable,
  isFields,
  isFlag,
  isOneOf,
  isText,
  matches,
} from './read-fields.ts'

const capability = isOneOf(...(['full', 'reduced', 'none'] satisfies readonly Capability[]))
const capabilityRules = Object.fromEntries(nodeKinds.map((kind) => [kind, capability]))

const rendererRules = {
  format: matches(/^[a-z][a-z0-9]*$/, '须为小写英文字母和数字，如 md'),
  title: isText,
  extension: isText,
  mediaType: matches(/^[\w.+-]+\/[\w.+-]+$/, '须为媒体类型，如 text/markdown'),
  numberCells: isFlag,
  usesFonts: isFlag,
  render: isCallable,
  readBack: isCallable,
}

const rendererFaults = (renderer: unknown, place: string): readonly Fault[] => {
  const faults = [
    ...faultsOf(renderer, place, rendererRules),
    ...(isFields(renderer)
      ? faultsOf(renderer.capabilities, `${place}.capabilities`, capabilityRules)
      : []),
  ]
  if (faults.length > 0) return faults
  try {
    // Every field has just been seen to be of its type.
    defineRenderer(renderer as Renderer)
    return []
  } catch {
    return [{ place: `${place}.extension`, must: '须为点和小写英文字母、数字，如 .md' }]
  }
}

const checkMetaRules = {
  code: matches(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/, '须为大写英文，如 SUM_OF_PARTS'),
  name: isText,
  basis: isText,
  severity: isOneOf('error', 'warning', 'info'),
}

const checkFaults = (check: unknown, place: string): readonly Fault[] => [
  ...faultsOf(check, place, { run: isCallable }),
  ...(isFields(check) ? faultsOf(check.meta, `${place}.meta`, checkMetaRules) : []),
]

const helperRules = {
  name: matches(/^[\p{L}_][\p{L}\p{N}_-]*$/u, '须为以文字开头的名称，如 大写'),
  gives: isOneOf('text', 'value', undefined),
  call: isCallable,
}

const sourceRules = {
  extension: matches(
    /^\.(?!ya?ml$)[a-z][a-z0-9]*$/,
    '须为点和小写英文字母、数字，如 .csv；.yaml 和 .yml 已有读法',
  ),
  title: isText,
  read: isCallable,
}

const templatesFault = (folder: unknown, place: string): readonly Fault[] =>
  folder instanceof URL && folder.protocol === 'file:' && folder.pathname.endsWith('/')
    ? []
    : [{ place, must: '须为文件夹的 URL：new URL("./templates/", import.meta.url)' }]

type Judge = (item: unknown, place: string) => readonly Fault[]

const judges = {
  renderers: rendererFaults,
  sources: (source, place) => faultsOf(source, place, sourceRules),
  checks: checkFaults,
  helpers: (helper, place) => faultsOf(helper, place, helperRules),
  templates: templatesFault,
} satisfies Record<keyof Contributions, Judge>

/** What is wrong with the things that a plug-in brings; a list that it leaves out is empty. */
export const contributionFaults = (brought: object): readonly Fault[] =>
  Object.entries(judges).flatMap(([kind, judge]: readonly [string, Judge]) => {
    const list: unknown = Object.entries(brought).find(([name]) => name === kind)?.[1] ?? []
    if (!Array.isArray(list)) return [{ place: kind, must: '须为列表' }]
    return list.flatMap((item: unknown, index) => judge(item, `${kind}[${index}]`))
  })
