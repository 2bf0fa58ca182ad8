/** What Node is started with to run from the sources: a thread or a process does not take over the loader of TypeScript. */
export const sourceFlags = (): readonly string[] => {
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const register = `data:text/javascript,import{register}from${loader};register()`
  return ['--conditions=@jibao/source', '--import', register]
}
