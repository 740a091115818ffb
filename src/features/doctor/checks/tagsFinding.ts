import { defaultPrincipalTags, principalTagsOfClaims } from '#iam/identity-pool/principalTagsOfClaims.ts'
import { type DoctorFinding, facts } from './doctorFinding.ts'
import type { Examined } from './examined.ts'
import { untoldFinding } from './untoldFinding.ts'

/** Whether the claims that become tags can: STS takes no session with a tag that is none. */
export function tagsFinding({ reading, role }: Examined): DoctorFinding {
  const id = 'tags'
  const title = 'Principal tags'
  if (reading.tags.kind !== 'told') return untoldFinding(id, title, reading.tags, role)
  const { UseDefaults: useDefaults, PrincipalTags: tags = {} } = reading.tags.value
  const mapped = Object.entries(useDefaults ? defaultPrincipalTags : tags)
  const evidence = facts(...mapped.map(([key, claim]) => ({ name: `aws:PrincipalTag/${key}`, words: claim })))
  if (mapped.length === 0) {
    return {
      id,
      standing: 'holds',
      title,
      seen: 'none mapped',
      evidence: facts({ name: 'Mapped', words: 'no claim' }),
      headline: 'No claim becomes a tag of the session, so no policy can ask for one',
    }
  }
  const { problem } = principalTagsOfClaims(
    reading.tags.value,
    Object.fromEntries(mapped.map(([, claim]) => [claim, 'x'])),
  )
  if (problem !== undefined) {
    return {
      id,
      standing: 'inTheWay',
      title: 'A principal tag is none',
      seen: problem,
      evidence,
      headline: `Nobody who has the claim gets credentials, because ${problem}`,
      affects: 'Whoever carries the claim in the token.',
      advice: 'Map the claim to another key: SetPrincipalTagAttributeMap takes the whole map.',
    }
  }
  const names = mapped.map(([key]) => key).join(', ')
  return {
    id,
    standing: 'holds',
    title,
    seen: names,
    evidence,
    headline: `Claims of the token become tags of the session: ${names}`,
  }
}
