import { principalTagsOfClaims } from '#iam/identity-pool/principalTagsOfClaims.ts'
import { authenticatedAmr } from '#iam/identity-pool/webIdentityContext.ts'
import { askTrust } from '#iam/lint/identity-pool/askTrust.ts'
import { providerKey } from '../../../session/roleOfSession.ts'
import { claimsOfGroups, type GivenRole } from '../read/givenRoles.ts'
import { valueOf } from '../read/told.ts'
import { type DoctorFinding, facts } from './doctorFinding.ts'
import type { Examined } from './examined.ts'
import { untoldFinding } from './untoldFinding.ts'

/** With the classic flow whoever has a token names the role themselves: then trust policies alone keep people apart. */
export function classicFinding({ reading, configuration, role }: Examined, given: readonly GivenRole[]): DoctorFinding {
  const id = 'classic flow'
  const title = 'Classic flow'
  if (reading.pool.kind !== 'told') return untoldFinding(id, title, reading.pool, role)
  const isOn = reading.pool.value.AllowClassicFlow === true
  const { identityPoolId } = configuration
  const [provider = ''] = providerKey(configuration).split(':')
  // Somebody who signed in and is in no group.
  const { tags } = principalTagsOfClaims(valueOf(reading.tags), claimsOfGroups([]))
  const amr = authenticatedAmr(provider, 'sub')
  const open = given.filter(({ arn, claims }) => {
    const trustPolicy = valueOf(reading.trust.get(arn))
    if (!isOn || !trustPolicy || !claims || !Object.hasOwn(claims, 'cognito:roles')) return false
    return askTrust({ arn, trustPolicy }, { identityPoolId, amr, tags }).allowed
  })
  const evidence = facts(
    { name: 'AllowClassicFlow', words: isOn ? 'true' : 'false' },
    ...open.map(({ name }) => ({ name, words: 'its trust policy lets everybody in who signed in' })),
  )
  if (open.length === 0) {
    return {
      id,
      standing: 'holds',
      title,
      seen: isOn ? 'on, and trust policies tell people apart' : 'off',
      evidence,
      headline: isOn
        ? 'Whoever names a role themselves gets none that is of another group'
        : 'Nobody names their role themselves: the pool chooses',
    }
  }
  const names = open.map(({ name }) => name).join(', ')
  return {
    id,
    standing: 'inTheWay',
    title: 'Everybody can take the roles of groups',
    seen: names,
    evidence,
    headline: `Whoever signs in can take ${names}, because the classic flow lets them name the role`,
    affects: 'Everybody who signed in: they ask for a token of the pool (GetOpenIdToken) and hand it to STS.',
    advice:
      'Turn the classic flow off (AllowClassicFlow), or have the trust policy of each group’s role ask for a tag that only its people have.',
  }
}
