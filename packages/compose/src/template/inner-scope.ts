import type { BlockHelper } from './helpers.ts'
import type { KnownShape, Scope } from './scope.ts'

const loopData: Scope['data'] = {
  index: { kind: 'index' },
  first: { kind: 'flag' },
  last: { kind: 'flag' },
}

/** The scope between the tags: `each` and `with` look names up in their subject. */
export const innerScope = (
  name: BlockHelper,
  subject: KnownShape,
  [item, index]: readonly string[],
  scope: Scope,
): Scope => {
  if (name === 'landscape' || name === 'annex') return { ...scope, pages: name }
  if (name !== 'each' && name !== 'with') return scope
  const inner = name === 'with' ? subject : subject?.kind === 'list' ? subject.of : undefined
  return {
    ...scope,
    contexts: [...scope.contexts, inner],
    locals: {
      ...scope.locals,
      ...(item === undefined ? {} : { [item]: inner }),
      ...(index === undefined || name === 'with' ? {} : { [index]: { kind: 'index' } as const }),
    },
    data: name === 'each' ? { ...scope.data, ...loopData } : scope.data,
  }
}
