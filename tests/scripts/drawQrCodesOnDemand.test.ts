import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { withQrCodesOnDemand } from '../../scripts/drawQrCodesOnDemand.mjs'

const library = createRequire(import.meta.url)
  .resolve('@aws-amplify/ui-vue')
  .replace(/[^/\\]+$/, 'index.js')

test('the Authenticator draws its QR code by what is loaded then', () => {
  const code = readFileSync(library, 'utf8')
  const name = /await (\w+)\.toDataURL\(/.exec(code)?.[1] ?? ''
  const changed = withQrCodesOnDemand(code)
  expect(changed).toMatch(
    new RegExp(
      `const ${name} = \\{ toDataURL: async \\(text\\) => \\(await import\\("[^"]+/src/session/qrDataUrl\\.ts"\\)`,
    ),
  )
  expect(changed.length).toBeLessThan(code.length + 200)
})

test('a build that finds another library stops, and says where to look', () => {
  expect(() => withQrCodesOnDemand('const other = 1')).toThrow('scripts/drawQrCodesOnDemand.mjs')
})
