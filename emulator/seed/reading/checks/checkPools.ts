import { isStandardAttribute } from '../../../services/cognito-idp/pools/poolSchema.ts'
import type { SeedParts } from '../seedParts.ts'
import type { SeedProblems } from '../seedProblems.ts'

/** The pools lie in the document's region, with settings that CreateUserPool and SetIdentityPoolRoles take. */
export function checkPools({ region, userPool, identityPool }: SeedParts, problems: SeedProblems): void {
  if (region !== undefined) {
    requireRegion('userPool.id', userPool?.id, `${region}_`, problems)
    requireRegion('identityPool.id', identityPool?.id, `${region}:`, problems)
  }
  for (const [index, name] of (userPool?.requiredAttributes ?? []).entries()) {
    if (isStandardAttribute(name)) continue
    problems.add(`userPool.requiredAttributes[${index}]`, `${name} is no attribute of Cognito that a pool can require`)
  }
  for (const [index, { name, type }] of (userPool?.signInPages?.providers ?? []).entries()) {
    if (type === 'OIDC' || type === 'SAML' || name === type) continue
    problems.add(
      `userPool.signInPages.providers[${index}].name`,
      `a provider of this type is called ${type}. Correct it.`,
    )
  }
  const { type, rules = [] } = identityPool?.roleMapping ?? {}
  const at = 'identityPool.roleMapping.rules'
  if (type === 'Rules' && rules.length === 0) problems.add(at, 'a mapping by rules needs one at least. Add a rule.')
  if (type === 'Rules' && rules.length > 25) problems.add(at, `has ${rules.length} rules; AWS takes 25 at most`)
  if (type === 'Token' && rules.length > 0) {
    problems.add(at, 'a mapping by token has no rules. Take them out, or make the type "Rules".')
  }
}

function requireRegion(path: string, id: string | undefined, start: string, problems: SeedProblems): void {
  if (id === undefined || id.startsWith(start)) return
  problems.add(path, `must begin with the region: ${start}. Correct it, or the member region.`)
}
