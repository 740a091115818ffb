// The lock file must install everywhere: it names every platform's optional binaries, records no download addresses, and holds
// no license that may not end in the product.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './builds.mjs'

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const problems = []
const names = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')))

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!names.has(name)) problems.push(`${path} wants ${name}, which the lock lacks: npm ci fails on some platform`)
  }
  if (entry.resolved?.startsWith('http'))
    problems.push(`${path} records a download address: install with omit-lockfile-registry-resolved`)
  const license = licenseOf(path, entry)
  if (/\b(A?GPL|SSPL|BUSL)/i.test(license) && !/LGPL/.test(license) && !/\bOR\b/i.test(license))
    problems.push(`${path} is licensed ${license}`)
}

function licenseOf(path, entry) {
  if (entry.license) return String(entry.license)
  const manifest = join(root, path, 'package.json')
  if (path === '' || !existsSync(manifest)) return ''
  const { license } = JSON.parse(readFileSync(manifest, 'utf8'))
  return typeof license === 'string' ? license : (license?.type ?? '')
}

for (const problem of problems) console.error(problem)
console.log(`${names.size} packages, ${problems.length} problems`)
process.exit(problems.length === 0 ? 0 : 1)
