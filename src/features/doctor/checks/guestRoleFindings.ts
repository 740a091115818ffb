import { administrativePatterns, blockedServices } from '#iam/lint/identity-pool/guestIssues.ts'
import { roleName } from '../../../session/roleOfSession.ts'
import { valueOf } from '../read/told.ts'
import { type DoctorFinding, facts } from './doctorFinding.ts'
import type { Examined } from './examined.ts'
import { untoldFinding } from './untoldFinding.ts'

/** What the guests' role says in vain, and what it should not say. */
export function guestRoleFindings({ reading, role: asking }: Examined): readonly DoctorFinding[] {
  const arn = valueOf(reading.roles)?.Roles.unauthenticated
  if (arn === undefined) return []
  const name = roleName(arn)
  const read = reading.policies.get(arn)
  if (read?.kind !== 'told') return [untoldFinding('guest role', `Rights of ${name}`, read, asking)]
  const names = read.value.policies.map((policy) => policy.name).join(', ')
  const administrative = administrativePatterns(read.value)
  const blocked = blockedServices(read.value)
  const common = {
    evidence: facts({ name: 'Policies', words: names || 'none' }),
    affects: 'Everybody who opens the page, without a sign-in.',
  }
  if (administrative.length + blocked.length === 0) {
    return [
      {
        ...common,
        id: 'guest role',
        standing: 'holds',
        title: `Rights of ${name}`,
        seen: 'guests get all of them',
        headline: `What the role ${name} allows, the session policy of guests lets through`,
      },
    ]
  }
  const asked: DoctorFinding = {
    ...common,
    id: 'guest role:cognito',
    standing: 'inTheWay',
    title: 'Guests may administer Cognito',
    seen: administrative.join(', '),
    headline: 'Guests may call operations of Cognito that are for administrators',
    advice: `Take ${administrative.join(', ')} out of the policies of ${name}: signing up and in needs no permission.`,
  }
  return [
    ...(administrative.length > 0 ? [asked] : []),
    ...blocked.map((service): DoctorFinding => ({
      ...common,
      id: `guest role:${service}`,
      standing: 'worthALook',
      title: `${name} grants ${service} in vain`,
      seen: 'AWS’s session policy for guests leaves it out',
      headline: `The role ${name} allows ${service}, and no guest ever gets it`,
      advice: `The pool narrows every guest by a session policy, which leaves ${service} out. Take it out of the role, or let people sign in.`,
    })),
  ]
}
