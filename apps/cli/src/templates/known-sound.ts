import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The templates that were checked when this application was bundled; none when it runs from its sources. */
export const knownSound = (): ReadonlySet<string> => {
  if (import.meta.url.endsWith('.ts')) return new Set()
  const prints: readonly string[] = JSON.parse(
    readFileSync(fileURLToPath(new URL('../sound-templates.json', import.meta.url)), 'utf8'),
  )
  return new Set(prints)
}
