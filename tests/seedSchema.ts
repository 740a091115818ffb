/** docs/seed.schema.json: what a seed document is, for editors and other programs. Made from the readers. */
import { seedShape } from '../emulator/seed/reading/seedShape.ts'

export function seedSchema(): Readonly<Record<string, unknown>> {
  const { properties, ...rest } = seedShape.schema
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: "What an empty data folder of Rolecall's emulator is filled with",
    ...rest,
    properties: { $schema: { type: 'string' }, ...(properties as object) },
  }
}
