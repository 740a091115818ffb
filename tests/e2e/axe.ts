import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The page's policy forbids scripts that are not the console's own: axe is there before the page is. */
export const bringAxe = (page: Page) => page.addInitScript({ content: axeSource })

/** What axe finds, a line for each element: the rule, and the element. @param rules all of them when left out */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: { runOnly?: readonly string[] }): Promise<{
          violations: { id: string; nodes: { html: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run(runOnly ? { runOnly } : {})
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  }, rules)
}
