import { chromium, expect, test } from '@playwright/test'
import { browserArguments } from '../../scripts/browserArguments.mjs'

test('our list of what is turned off in the browser, which takes the place of Playwright’s, has all of that one', async ({
  launchOptions,
}) => {
  const { executablePath } = launchOptions
  const server = await chromium.launchServer({ ...(executablePath && { executablePath }), args: browserArguments })
  const started = server.process().spawnargs
  await server.close()
  const lists = started.flatMap((word) => /^--disable-features=(.*)/.exec(word)?.[1]?.split(',') ?? [])
  const ours = browserArguments.flatMap((word) => /^--disable-features=(.*)/.exec(word)?.[1]?.split(',') ?? [])
  expect(lists.length).toBeGreaterThan(ours.length)
  expect(ours).toEqual(expect.arrayContaining(lists))
})
