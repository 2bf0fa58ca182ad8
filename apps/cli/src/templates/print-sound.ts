import { soundTemplates } from '@jibao/toolkit'
import { nodeWorld } from '../node-world.ts'
import { templateFolder } from './template-folder.ts'

// Run once, by the bundler: what it prints is what `knownSound` reads.
void soundTemplates({ world: nodeWorld(), templateFolders: [templateFolder()] }).then((prints) => {
  process.stdout.write(`${JSON.stringify(prints)}\n`)
})
