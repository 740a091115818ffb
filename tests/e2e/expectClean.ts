/** Whether axe finds something in a page, or something sticks out at its side: dark and narrow, light and wide. */
import type { Page } from '@playwright/test'
import { axeViolations } from './axe.ts'
import { expect } from './fixtures.ts'

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
    await settle(page, width)
    await open?.()
    await expect.poll(() => axeViolations(page, rules), { message: `${what}, ${colorScheme}, ${width} px` }).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, `${what} sticks out at ${width} px`).toBeLessThanOrEqual(0)
    if (open) await page.keyboard.press('Escape')
  }
}

/**
 * A menu closes when its row moves, so nothing may be on its way: the page is told of its new size a frame later, and what is just
 * closing gives the focus back when it has gone, which may scroll.
 */
async function settle(page: Page, width: number): Promise<void> {
  await page.waitForFunction((wanted) => window.innerWidth === wanted, width)
  await expect(page.locator('[role="dialog"][data-state="closed"], [role="menu"][data-state="closed"]')).toHaveCount(0)
  await page.evaluate(() => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told))))
}
