import * as v from 'valibot'
import type { SeededPerson } from '#contract/backendOutputs.ts'
import { peopleSchema } from './peopleSchema.ts'

/**
 * The seeded people as they are now.
 * @throws when the backend cannot be reached, or answers something else
 */
export async function readPeople(url: string): Promise<readonly SeededPerson[]> {
  const response = await fetch(url, { cache: 'no-store' })
  return v.parse(peopleSchema, await response.json())
}
