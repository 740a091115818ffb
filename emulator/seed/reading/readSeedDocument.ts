/** From any value to a seed document, or to all that is wrong with it. */
import type { SeedDocument } from '../seedDocument.ts'
import { checkBuckets } from './checks/checkBuckets.ts'
import { checkNames } from './checks/checkNames.ts'
import { checkPeople } from './checks/checkPeople.ts'
import { checkPolicies } from './checks/checkPolicies.ts'
import { checkPools } from './checks/checkPools.ts'
import { checkReferences } from './checks/checkReferences.ts'
import { checkZones } from './checks/checkZones.ts'
import { seedParts } from './seedParts.ts'
import { SeedProblems } from './seedProblems.ts'
import { seedShape } from './seedShape.ts'

const checks = [checkNames, checkReferences, checkPools, checkPeople, checkPolicies, checkBuckets, checkZones]

/**
 * @param whereOf a place in the document (`roles[0].name`, empty for the whole) -> how its author finds it.
 * @throws BadSeed that names every problem, up to twenty.
 */
export function readSeedDocument(value: unknown, whereOf: (path: string) => string): SeedDocument {
  const problems = new SeedProblems(whereOf)
  const hasShape = seedShape.check(value, '', problems)
  const parts = seedParts(value)
  for (const check of checks) check(parts, problems)
  if (hasShape && problems.count === 0) return value
  throw problems.error()
}
