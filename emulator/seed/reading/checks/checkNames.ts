import type { Part, SeedParts } from '../seedParts.ts'
import type { SeedProblems } from '../seedProblems.ts'

/** Nothing may have the name of another of its kind. */
export function checkNames({ names, people, roles, hostedZones }: SeedParts, problems: SeedProblems): void {
  // IAM tells names apart without regard to case.
  refuseTwins(names.roles, problems, (name) => name.toLowerCase())
  refuseTwins(names.managedPolicies, problems, (name) => name.toLowerCase())
  refuseTwins(names.groups, problems)
  refuseTwins(names.buckets, problems)
  const emails = people.map(({ path, value }) => ({ path: `${path}.email`, value: value.email }))
  refuseTwins(emails, problems, (email) => email.toLowerCase())
  refuseTwins(
    hostedZones.map(({ path, value }) => ({ path: `${path}.id`, value: value.id })),
    problems,
  )
  for (const { path, value } of roles) {
    const policies = (value.policies ?? []).map(({ name }, index) => ({
      path: `${path}.policies[${index}].name`,
      value: name,
    }))
    refuseTwins(policies, problems)
  }
}

/** @param fold brings names that count as one to one form. */
export function refuseTwins(
  names: readonly Part<string>[],
  problems: SeedProblems,
  fold: (name: string) => string = (name) => name,
): void {
  const seen = new Map<string, string>()
  for (const { path, value } of names) {
    const first = seen.get(fold(value))
    if (first === undefined) seen.set(fold(value), path)
    else problems.add(path, `${JSON.stringify(value)} is taken by ${first} already. Give one of them another.`)
  }
}
