// Loaded before a program by `--require`: at its end it writes how much memory the process ever held.
const { writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

if (isMainThread && process.env.BENCH_PEAK)
  process.on('exit', () => {
    writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS * 1024))
  })
