import { isStandardAttribute } from '../../../services/cognito-idp/pools/poolSchema.ts'
import type { SeedUserPool } from '../../seedDocument.ts'
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
  requireFirstFactors(userPool ?? {}, problems)
  const { type, rules = [] } = identityPool?.roleMapping ?? {}
  const at = 'identityPool.roleMapping.rules'
  if (type === 'Rules' && rules.length === 0) problems.add(at, 'a mapping by rules needs one at least. Add a rule.')
  if (type === 'Rules' && rules.length > 25) problems.add(at, `has ${rules.length} rules; AWS takes 25 at most`)
  if (type === 'Token' && rules.length > 0) {
    problems.add(at, 'a mapping by token has no rules. Take them out, or make the type "Rules".')
  }
}

function requireFirstFactors(
  { firstFactors, passkeys }: Pick<SeedUserPool, 'firstFactors' | 'passkeys'>,
  problems: SeedProblems,
): void {
  const at = 'userPool.firstFactors'
  if (firstFactors && !firstFactors.includes('PASSWORD')) {
    problems.add(at, 'must name PASSWORD besides the others: Cognito makes no pool without it.')
  }
  const takesPasskeys = firstFactors?.includes('WEB_AUTHN') ?? false
  if (takesPasskeys && !passkeys) {
    problems.add('userPool.passkeys', 'is missing, and WEB_AUTHN needs it: say for which host passkeys are made.')
  }
  if (passkeys && !takesPasskeys) {
    problems.add(at, 'must name WEB_AUTHN where there is userPool.passkeys. Add it, or take the passkeys out.')
  }
}

function requireRegion(path: string, id: string | undefined, start: string, problems: SeedProblems): void {
  if (id === undefined || id.startsWith(start)) return
  problems.add(path, `must begin with the region: ${start}. Correct it, or the member region.`)
}
