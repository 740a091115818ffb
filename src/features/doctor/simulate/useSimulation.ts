import { computed, ref, shallowRef } from 'vue'
import type { TokenClaims } from '#iam/identity-pool/types.ts'
import { adminListGroupsForUser } from '../../../aws/services/cognito-idp/adminListGroupsForUser.ts'
import { listUsers } from '../../../aws/services/cognito-idp/listUsers.ts'
import type { PoolPerson } from '../../../aws/services/cognito-idp/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { useSessionStore } from '../../../session/sessionStore.ts'
import { claimsOfPerson } from './claimsOfPerson.ts'
import { parseClaims } from './parseClaims.ts'

/** Whose sign-in is simulated: one's own, a guest's, or somebody's of the pool by their username. */
export type Whom = 'own' | 'guest' | `person ${string}`

/** The claims that are simulated, as text that anybody may edit, and who they were taken from. */
export function useSimulation() {
  const aws = useAws()
  const session = useSessionStore()
  const whom = ref<Whom>(session.kind === 'guest' ? 'guest' : 'own')
  const text = ref(textOf(ownClaims()))
  const people = shallowRef<readonly PoolPerson[]>([])
  /** In a sentence: why there are no others, or why their claims are not known. */
  const problem = ref<string>()
  const inFlight = ref(false)

  const parsed = computed(() => parseClaims(text.value))
  /** The last ones that could be read: a slip while typing takes nothing away. */
  const last = shallowRef<TokenClaims>(ownClaims())
  const claims = computed(() => {
    if (parsed.value.ok) last.value = parsed.value.claims
    return whom.value === 'guest' ? undefined : last.value
  })

  function ownClaims(): TokenClaims {
    const { session: own } = session
    if (own.kind === 'signed-in') return own.claims
    return claimsOfPerson({ username: 'somebody', attributes: { sub: 'somebody' } }, [], aws.configuration)
  }

  /** Asked for when somebody wants to choose: most never do. */
  async function findPeople(): Promise<void> {
    if (people.value.length > 0 || inFlight.value) return
    inFlight.value = true
    const { userPoolId } = aws.configuration
    const page = await listUsers(aws, { userPoolId }, { cause: 'List whose sign-in can be simulated' })
    inFlight.value = false
    if (page.kind === 'done') people.value = page.value.items
    else problem.value = 'Your role may not list the people of the pool. Edit the claims instead.'
  }

  async function choose(next: Whom): Promise<void> {
    whom.value = next
    problem.value = undefined
    if (next === 'guest') return
    if (next === 'own') {
      text.value = textOf(ownClaims())
      return
    }
    const person = people.value.find(({ username }) => `person ${username}` === next)
    if (!person) return
    inFlight.value = true
    const { userPoolId } = aws.configuration
    const name = person.attributes['email'] ?? person.username
    const cause = `Simulate the sign-in of ${name}`
    const groups = await adminListGroupsForUser(aws, { userPoolId, username: person.username }, { cause })
    inFlight.value = false
    if (whom.value !== next) return
    if (groups.kind === 'done') text.value = textOf(claimsOfPerson(person, groups.value.items, aws.configuration))
    else problem.value = `The groups of ${name} are not told. Edit the claims instead.`
  }

  function edit(next: TokenClaims): void {
    text.value = textOf(next)
  }

  return { whom, text, parsed, claims, people, problem, inFlight, findPeople, choose, edit }
}

const textOf = (claims: TokenClaims) => JSON.stringify(claims, null, 2)
