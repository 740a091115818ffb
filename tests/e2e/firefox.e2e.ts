/** The console in Firefox, where this computer has one: sign-in, the pages, an upload, and no error in any of them. */
import { launch } from 'puppeteer-core'
import { findFirefox } from '../../scripts/findFirefox.mjs'
import { expect, test } from './fixtures.ts'

const executablePath = findFirefox()
if (!executablePath) console.log('No Firefox was found (FIREFOX_PATH names one): the journey in Firefox is left out.')

// Not skipped where there is none, but not there: a skipped test would stand for something that can be mended here.
if (executablePath)
  test('in Firefox: one click signs in, the pages come, a file is stored, and nothing fails', async ({ stack }) => {
    test.setTimeout(180_000)
    const browser = await launch({ browser: 'firefox', executablePath, headless: true })
    try {
      const page = await browser.newPage()
      const problems: string[] = []
      page.on('pageerror', (error) => void problems.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text())
      })
      const button = (name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`)
      const says = (text: string) =>
        page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 30_000 }, text)
      const goTo = (name: string) => page.locator(`nav[aria-label="Console"] ::-p-text(${name})`).click()

      await page.goto(stack.consoleUrl)
      await button('Sign in as Ada').click()
      await says('Welcome, Ada')
      await goTo('Zones')
      await page.locator('::-p-text(example.test)').click()
      await says('_acme-challenge')
      await goTo('Buckets')
      await page.locator('::-p-text(Shared)').click()
      await says('readme.txt')

      const [chooser] = await Promise.all([page.waitForFileChooser(), button('Upload').click()])
      await chooser.accept([import.meta.filename])
      await says('firefox.e2e.ts')
      await says('Stored')
      await goTo('Calls')
      await says('Upload firefox.e2e.ts')
      await page.locator('::-p-text(Upload firefox.e2e.ts)').click()
      await says('WholeBucket')

      // Any operation: filled in by a link, judged as typed, run, and read as a tree and as it was signed.
      const input = encodeURIComponent(JSON.stringify({ Bucket: 'team-photos', Prefix: 'shared/' }))
      await page.goto(`${stack.consoleUrl}/operations/s3/ListObjectsV2?input=${input}`)
      await says('predicted, as typed')
      await button('Run').click()
      await says('Contents')
      await page.locator('::-p-aria([name="Signature"][role="tab"])').click()
      await says('String to sign')
      expect(problems).toEqual([])
    } finally {
      await browser.close()
    }
  })
