import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { seedSchema } from './seedSchema.ts'

const file = new URL('../docs/seed.schema.json', import.meta.url)
writeFileSync(file, await format(JSON.stringify(seedSchema()), { parser: 'json', printWidth: 120 }))
