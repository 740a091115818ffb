/** The sign-in form is what most people wait for: what has to come before it stays small. */
import { filesBeforeForm, gzipKb } from './firstLoad.ts'
import { expect, test } from './fixtures.ts'

const mostKb = 185

test('what is loaded before the sign-in form is small, and holds no code of services', async ({ page, stack }) => {
  const files = await filesBeforeForm(page, stack.consoleUrl)
  const told = files.map(({ path, gzipBytes }) => `${gzipBytes} ${path}`).join('\n')
  expect(gzipKb(files, '.js'), told).toBeLessThanOrEqual(mostKb)
  expect(files.filter(({ hasServiceCode }) => hasServiceCode)).toEqual([])
})
