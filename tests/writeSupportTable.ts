import { writeFileSync } from 'node:fs'
import { supportTable } from './supportTable.ts'

writeFileSync(new URL('../docs/support.md', import.meta.url), supportTable())
