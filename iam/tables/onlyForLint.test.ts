import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const iam = new URL('../', import.meta.url)

/** Every file that a file of iam/ loads, itself included, by path below iam/. Imports of types load nothing. */
function loadedBy(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  const imports = readFileSync(new URL(path, iam), 'utf8').matchAll(
    /^(?:import (?!type ).*?|export .*?|\} )from '(\..+?)'/gm,
  )
  for (const [, target = ''] of imports) loadedBy(new URL(target, new URL(path, iam)).href.slice(iam.href.length), seen)
  return seen
}

describe('the tables of actions', () => {
  test.each([
    'evaluate/evaluate.ts',
    'evaluate/decide.ts',
    'requirements/requirementsOf.ts',
    'document/parsePolicyDocument.ts',
  ])('cost nothing where %s is used', (path) => {
    const loaded = [...loadedBy(path)]
    expect(loaded.length).toBeGreaterThan(5)
    expect(loaded.filter((file) => /^(tables|lint)\//.test(file))).toEqual([])
  })

  test('are what lint stands on', () => {
    expect([...loadedBy('lint/lintPolicy.ts')]).toContain('tables/generated/s3.ts')
  })
})
