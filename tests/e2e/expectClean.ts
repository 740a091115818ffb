/** Whether axe finds something in a page, or something sticks out at its side: dark and narrow, light and wide. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  readonly id: string
  readonly nodes: readonly string[]
}

/** The page's policy forbids scripts that are not the console's own: axe is there before the page is. */
export const bringAxe = (page: Page) => page.addInitScript({ content: axeSource })

/** Runs axe in the page. @param rules all of them when left out */
async function findings(page: Page, rules?: readonly string[]): Promise<Finding[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: { runOnly?: readonly string[] }): Promise<{
          violations: { id: string; nodes: { html: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run(runOnly ? { runOnly } : {})
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) }))
  }, rules)
}

/**
 * Colors and widths are looked at in pairs: the one asks nothing of the other. What has neither to do with colors nor with room is
 * the same in both, and asked once: axe takes seconds for a long page.
 */
const looks: readonly {
  readonly colorScheme: 'dark' | 'light'
  readonly width: number
  readonly height: number
  readonly rules?: readonly string[]
}[] = [
  {
    colorScheme: 'dark',
    width: 390,
    height: 844,
    rules: ['color-contrast', 'target-size', 'scrollable-region-focusable'],
  },
  { colorScheme: 'light', width: 1280, height: 800 },
]

/**
 * Leaves the page wide and light.
 * @param open opens what closes when the window changes its size; it is closed again afterwards.
 */
export async function expectClean(page: Page, what: string, open?: () => Promise<void>) {
  for (const { colorScheme, width, height, rules } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height })
    // The page is told of its new size a frame later: what opens before that closes again.
    await page.evaluate(() => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told))))
    await open?.()
    await expect.poll(() => findings(page, rules), { message: `${what}, ${colorScheme}, ${width} px` }).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${what} sticks out at ${width} px`).toBeLessThanOrEqual(0)
    if (open) await page.keyboard.press('Escape')
  }
}
