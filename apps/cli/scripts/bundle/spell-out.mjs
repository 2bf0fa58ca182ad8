import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const byName = /\brequire\(`([^`$]+\/)\$\{(\w+)\}\.js`\)/g

/**
 * A bundler cannot see what is required by a name that is known later: every file of the folder that the module names
 * somewhere is offered.
 */
export const spellOut = (text, path) =>
  text.replace(byName, (_, folder, name) => {
    const names = readdirSync(folderOf(folder, path))
      .filter((file) => file.endsWith('.js'))
      .map((file) => file.slice(0, -'.js'.length))
      .filter((one) => text.includes(`'${one}'`))
    const offers = names.map((one) => `'${one}': () => require('${folder}${one}.js')`)
    return `({ ${offers.join(', ')} })[${name}]()`
  })

const folderOf = (folder, path) => {
  const [name, ...inside] = folder.split('/')
  return `${dirname(createRequire(path).resolve(`${name}/package.json`))}/${inside.join('/')}`
}
