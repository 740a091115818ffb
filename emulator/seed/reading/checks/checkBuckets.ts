import { checkCorsRules } from '../../../services/s3/checkCorsRules.ts'
import { corsRule } from '../../../services/s3/seed.ts'
import type { SeedParts } from '../seedParts.ts'
import type { SeedProblems } from '../seedProblems.ts'
import { refuseTwins } from './checkNames.ts'
import { tellAwsError } from './tellAwsError.ts'

/** What S3 refuses of buckets besides their names and policies. */
export function checkBuckets({ buckets }: SeedParts, problems: SeedProblems): void {
  for (const { path, value } of buckets) {
    const { corsRules = [], objects = [] } = value
    for (const [index, rule] of corsRules.entries()) {
      tellAwsError(() => checkCorsRules([corsRule(rule)]), `${path}.corsRules[${index}]`, problems)
    }
    const keys = objects.map(({ key }, index) => ({ path: `${path}.objects[${index}].key`, value: key }))
    refuseTwins(keys, problems)
  }
}
