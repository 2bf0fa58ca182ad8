import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core'
import { afterAll, beforeAll } from 'vitest'

/** Debian's Chromium. */
const chromium = '/usr/bin/chromium'

/** What happened on a page that nobody may rely on. */
interface Incidents {
  /** Addresses that the page asked for beyond itself; every one was refused. */
  readonly requests: readonly string[]
  /** What was thrown, or written to the console as an error or a warning. */
  readonly faults: readonly string[]
}

interface PageToOpen {
  /** A file to show; an empty page when absent. */
  readonly file?: string
  readonly viewport?: Viewport
}

/** Opens a page, hands it over, closes it. */
export type WithPage = <T>(
  wanted: PageToOpen,
  use: (page: Page, incidents: Incidents) => Promise<T>,
) => Promise<T>

/** One Chromium for a test file, without a network. */
export const useBrowser = (): WithPage => {
  let browser: Browser | undefined
  beforeAll(async () => {
    // Its sandbox does not start for root.
    browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox'] })
  })
  afterAll(() => browser?.close())
  return async ({ file, viewport }, use) => {
    if (browser === undefined) throw new Error('the browser is opened by beforeAll')
    const page = await browser.newPage()
    try {
      const address = file === undefined ? 'about:blank' : pathToFileURL(file).href
      const incidents = await watch(page, address)
      if (viewport !== undefined) await page.setViewport(viewport)
      await page.goto(address)
      return await use(page, incidents)
    } finally {
      await page.close()
    }
  }
}

/** What a page carries with it. */
const isOwn = (url: string): boolean => /^(?:data|blob|about):/.test(url)

const watch = async (page: Page, address: string): Promise<Incidents> => {
  const requests: string[] = []
  const faults: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (url === address || isOwn(url)) return void request.continue()
    requests.push(url)
    void request.abort()
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (/^(?:error|warn)$/.test(message.type())) faults.push(message.text())
  })
  await page.setRequestInterception(true)
  return { requests, faults }
}
