import { awsManagedPolicy, isAwsManaged } from '../../../directory/awsManagedPolicies.ts'
import { managedPolicyArn } from '../../seedArns.ts'
import type { SeedParts } from '../seedParts.ts'
import type { SeedProblems } from '../seedProblems.ts'

/** Whoever is named by another part has to be there. */
export function checkReferences(parts: SeedParts, problems: SeedProblems): void {
  const { userPool, identityPool, roles, people, placesIn, names } = parts
  const demand = (kind: keyof SeedParts['names'], path: string, name: string | undefined) => {
    if (name === undefined || names[kind].some(({ value }) => value === name)) return
    problems.add(path, `there is no ${nouns[kind]} ${JSON.stringify(name)}. ${listed(kind, names[kind])}`)
  }
  for (const [index, { role }] of (userPool?.groups ?? []).entries()) {
    demand('roles', `userPool.groups[${index}].role`, role)
  }
  demand('roles', 'identityPool.authenticated', identityPool?.authenticated)
  demand('roles', 'identityPool.unauthenticated', identityPool?.unauthenticated)
  for (const [index, { role }] of (identityPool?.roleMapping?.rules ?? []).entries()) {
    demand('roles', `identityPool.roleMapping.rules[${index}].role`, role)
  }
  for (const { path, value } of people) {
    for (const [index, group] of (value.groups ?? []).entries()) demand('groups', `${path}.groups[${index}]`, group)
  }
  for (const { path, value } of placesIn) demand('buckets', path, value)
  const arns = new Set(parts.managedPolicies.map(({ value }) => managedPolicyArn(parts.account, value)))
  const demandPolicy = (path: string, arn: string | undefined) => {
    if (arn === undefined || arns.has(arn) || awsManagedPolicy(arn)) return
    const what = isAwsManaged(arn) ? 'AWS has no managed policy' : 'managedPolicies has none with the ARN'
    problems.add(path, `${what} ${arn}. Correct the ARN, or add the policy.`)
  }
  for (const { path, value } of roles) {
    for (const [index, arn] of (value.managedPolicyArns ?? []).entries()) {
      demandPolicy(`${path}.managedPolicyArns[${index}]`, arn)
    }
    demandPolicy(`${path}.permissionsBoundary`, value.permissionsBoundary)
  }
}

const nouns = { roles: 'role', groups: 'group', managedPolicies: 'managed policy', buckets: 'bucket' } as const

function listed(kind: keyof typeof nouns, names: readonly { readonly value: string }[]): string {
  if (names.length === 0) return `Add it to ${kind}.`
  return `There are ${names.map(({ value }) => value).join(', ')}.`
}
