// npm run check [-- --fresh]: runs every check, then says how many failed.
import { runChecks } from './checks.mjs'

const { passed, failed } = await runChecks({ fresh: process.argv.includes('--fresh') })
console.log(`${passed} checks passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
