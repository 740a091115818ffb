/** What every browser test starts from: one Rolecall for the file's worker, and people who can sign in. */
import { expect, type Page, test as base } from '@playwright/test'
import { signInState } from './signInState.ts'
import { type Stack, startStack } from './stack.ts'

export const passwords = {
  ada: 'Ada-local-1',
  mika: 'Mika-local-1',
  otto: 'Otto-local-1',
  rosa: 'Rosa-local-1',
} as const

export type Person = keyof typeof passwords

interface Console {
  /** Opens a path of the console: `/buckets`. */
  open(page: Page, path: string): Promise<void>
  /** Signs in by typing, and waits for the welcome. */
  signIn(page: Page, person: Person): Promise<void>
  /** Opens a path as somebody who has signed in before. It takes a third of the time of typing. */
  enter(page: Page, person: Person, path?: string): Promise<void>
  enterAsGuest(page: Page): Promise<void>
}

export const test = base.extend<{ console: Console; policyIsKept: undefined }, { stack: Stack; stackOf: string }>({
  // The pages are served with the headers of a host: whatever a test does, nothing in them is what those forbid.
  policyIsKept: [
    async ({ context }, use) => {
      const violations: string[] = []
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) violations.push(message.text())
      })
      await use(undefined)
      expect(violations).toEqual([])
    },
    { auto: true },
  ],
  // Workers and their Rolecall are shared among files. One that changes people or pools for good names itself here, at its top, and is
  // given both alone: which of the others would meet its changes hangs on how fast the workers are.
  stackOf: ['all', { option: true, scope: 'worker' }],
  stack: [
    async ({}, use) => {
      const stack = await startStack()
      await use(stack)
      await stack.close()
    },
    { scope: 'worker' },
  ],
  console: async ({ stack }, use) => {
    const open = async (page: Page, path: string) => {
      await page.goto(stack.consoleUrl + path)
    }
    await use({
      open,
      async signIn(page, person) {
        await open(page, '/')
        await page.getByLabel('Email').fill(`${person}@example.test`)
        await page.getByLabel('Password', { exact: true }).fill(passwords[person])
        await page.getByRole('button', { name: 'Sign in', exact: true }).click()
        await page.getByRole('heading', { name: /^Welcome, / }).waitFor()
      },
      async enter(page, person, path = '/') {
        const state = await signInState(stack.emulatorUrl, `${person}@example.test`, passwords[person])
        // Written before the console's own code runs, into the first page alone: later ones find what became of it.
        const writing = await page.addInitScript((entries) => {
          for (const [name, value] of Object.entries(entries)) localStorage.setItem(name, value)
        }, state)
        await open(page, path)
        await writing.dispose()
        await page.getByRole('navigation', { name: 'Console' }).waitFor()
      },
      async enterAsGuest(page) {
        await open(page, '/')
        await page.getByRole('button', { name: 'Look around as a guest' }).click()
        await page.getByRole('navigation', { name: 'Console' }).waitFor()
      },
    })
  },
})

export { expect } from '@playwright/test'
