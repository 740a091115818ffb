/** What a person waits for at the forms of the largest inputs: the longest task of the page until all of it is drawn. */
import { chromium } from '@playwright/test'
import { browserArguments } from '../scripts/browserArguments.mjs'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { startStack } from '../tests/e2e/stack.ts'
import { longestTask } from './longestTask.ts'
import { median } from './median.ts'

const largest = ['PutObject', 'ChangeResourceRecordSets', 'CreateUserPool'] as const
const rounds = 5

export interface FormFigure {
  readonly operation: string
  /** ms of CPU of the longest task when the form is opened, and when it is filled with every member that there is. */
  readonly openMs: number
  readonly everyMemberMs: number
}

export async function operationFormFigures(): Promise<readonly FormFigure[]> {
  const stack = await startStack()
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments })
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
    await page.goto(stack.consoleUrl)
    await page.getByRole('button', { name: /Ada/ }).first().click()
    await page.getByRole('heading', { name: /^Welcome, / }).waitFor()
    await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Operations' }).click()
    const search = page.getByRole('searchbox', { name: 'Search the operations' })
    const figures: FormFigure[] = []
    for (const operation of largest) {
      const times = { open: [] as number[], every: [] as number[] }
      // The first round loads the description.
      for (let round = 0; round <= rounds; round += 1) {
        await search.fill(operation === 'PutObject' ? 'GetObject' : 'PutObject')
        await search.press('Enter')
        await page.getByText('predicted, as typed').waitFor()
        await search.fill(operation)
        const form = page.getByRole('region', { name: `Input of ${operation}` })
        const open = await longestTask(browser, page, async () => {
          await search.press('Enter')
          await form.getByRole('button', { name: 'Examples' }).waitFor()
        })
        await form.getByRole('button', { name: 'Clear' }).click()
        await form.getByRole('button', { name: 'Examples' }).click()
        const every = await longestTask(browser, page, async () => {
          await page.getByRole('menuitem', { name: 'Every member' }).click()
          await form
            .getByRole('button', { name: /^Add a member/ })
            .first()
            .or(form.getByRole('textbox').last())
            .waitFor()
        })
        if (round > 0) {
          times.open.push(open)
          times.every.push(every)
        }
      }
      figures.push({ operation, openMs: median(times.open), everyMemberMs: median(times.every) })
    }
    return figures
  } finally {
    await browser.close()
    await stack.close()
  }
}
