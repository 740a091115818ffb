/** What a person waits for who takes another role: from the click to the page's answers as that role. */
import { chromium, type Page } from '@playwright/test'
import { browserArguments } from '../scripts/browserArguments.mjs'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { startStack } from '../tests/e2e/stack.ts'
import { median } from './median.ts'

const rounds = 5

export interface RoleSwitchFigures {
  /** Until the chip names the role and the folder is listed as it, in ms. */
  readonly usableMs: number
  readonly slowestMs: number
}

export async function roleSwitchFigures(): Promise<RoleSwitchFigures> {
  const stack = await startStack()
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    // What compiles this file names its functions, also those that run in the page.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
    await page.goto(stack.consoleUrl)
    await page.getByRole('button', { name: /Otto/ }).first().click()
    await page.getByRole('heading', { name: /^Welcome, / }).waitFor()
    await page.goto(`${stack.consoleUrl}/buckets/team-photos?prefix=shared/`)
    await page.getByRole('grid').waitFor()
    const times: number[] = []
    // The first round loads what the switch needs.
    for (let round = 0; round <= rounds; round += 1)
      for (const [from, to] of [
        ['operators', 'auditors'],
        ['auditors', 'operators'],
      ] as const) {
        const ms = await switchMs(page, from, to)
        if (round > 0) times.push(ms)
      }
    return { usableMs: median(times), slowestMs: Math.max(...times) }
  } finally {
    await browser.close()
    await stack.close()
  }
}

async function switchMs(page: Page, from: string, to: string): Promise<number> {
  await page.getByRole('button', { name: `Role ${from}` }).click()
  await page.getByRole('radio', { name: to }).click()
  const button = page.getByRole('button', { name: `Switch to ${to}` })
  await button.waitFor()
  // Timed in the page: the last call in the ribbon is the list, signed as the new role.
  return button.evaluate((element, role) => {
    const started = performance.now()
    const ribbon = document.querySelector('footer[aria-label="Last call"]')
    const isUsable = () =>
      /ListObjectsV2[^]*signed as/.test(ribbon?.textContent ?? '') && ribbon?.textContent.includes(`signed as ${role}`)
    return new Promise<number>((done) => {
      const look = () => (isUsable() === true ? done(performance.now() - started) : requestAnimationFrame(look))
      ;(element as HTMLElement).click()
      requestAnimationFrame(look)
    })
  }, to)
}
