const packageName = /^(?:@[a-z0-9-][a-z0-9._-]*\/)?[a-z0-9-][a-z0-9._-]*$/
const file = /^\.\/[^\\:*?"<>|]+\.[cm]?js$/

/** Whether `jibao.yaml` names code otherwise than as an installed package or a file of the workspace. */
export const isRefused = (specifier: string): boolean =>
  specifier.split('/').includes('..') || !(packageName.test(specifier) || file.test(specifier))
