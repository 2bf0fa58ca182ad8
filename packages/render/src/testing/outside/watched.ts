interface WatchedModule {
  readonly name: string
  readonly functions: readonly string[]
}

/** Of `node:fs`, what takes a path. */
const byPath = [
  'access',
  'appendFile',
  'chmod',
  'chown',
  'copyFile',
  'cp',
  'exists',
  'link',
  'lstat',
  'mkdir',
  'mkdtemp',
  'open',
  'opendir',
  'readdir',
  'readFile',
  'readlink',
  'realpath',
  'rename',
  'rm',
  'rmdir',
  'stat',
  'statfs',
  'symlink',
  'truncate',
  'unlink',
  'utimes',
  'writeFile',
] as const

/** Each function through which a program reaches out of itself; functions that a Node lacks are passed over. */
export const watchedModules: readonly WatchedModule[] = [
  {
    name: 'node:fs',
    functions: [
      ...byPath.flatMap((name) => [name, `${name}Sync`]),
      'createReadStream',
      'createWriteStream',
      'openAsBlob',
      'watch',
      'watchFile',
    ],
  },
  { name: 'node:fs/promises', functions: [...byPath, 'watch'] },
  { name: 'node:net', functions: ['connect', 'createConnection', 'createServer', 'Socket'] },
  { name: 'node:tls', functions: ['connect'] },
  { name: 'node:dgram', functions: ['createSocket'] },
  { name: 'node:dns', functions: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'] },
  {
    name: 'node:dns/promises',
    functions: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  },
  { name: 'node:http', functions: ['request', 'get', 'createServer'] },
  { name: 'node:https', functions: ['request', 'get', 'createServer'] },
  { name: 'node:http2', functions: ['connect', 'createServer'] },
  {
    name: 'node:child_process',
    functions: ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'],
  },
  { name: 'node:worker_threads', functions: ['Worker'] },
  { name: 'node:os', functions: ['hostname', 'userInfo', 'networkInterfaces', 'homedir'] },
]

export const watchedGlobals: readonly string[] = ['fetch', 'WebSocket', 'EventSource']
