import type { BackendOutputs, Place, RoleWords } from '#contract/backendOutputs.ts'
import { defineCollection } from '../state/collection.ts'
import type { Store } from '../state/store.ts'
import { houseSeed } from './house/houseSeed.ts'
import { roleOfPerson } from './roleOfPerson.ts'
import { placeOf } from './seedArns.ts'
import type { SeedDocument, SeedPerson, SeedRole } from './seedDocument.ts'

/** Which backend a data folder was filled with: its ids, and what a console is told of it besides. */
export interface SeededBackend {
  /** 12 digits. */
  readonly account: string
  readonly region: string
  readonly userPoolId: string
  readonly userPoolClientId: string
  readonly identityPoolId: string
  readonly allowGuests: boolean
  readonly requiredAttributes: readonly string[]
  readonly groups: NonNullable<BackendOutputs['auth']['groups']>
  readonly places: readonly Place[]
  readonly people: readonly SeededPersonRow[]
  /** Left out where guests get no role. */
  readonly guest?: RoleWords
}

/** A person as they were at first; the password is no secret. */
export interface SeededPersonRow extends Pick<SeedPerson, 'name' | 'email' | 'password'>, RoleWords {
  readonly groups: readonly string[]
}

/** What the data folder was filled with. All that is told of the backend follows from it. */
const documents = defineCollection<SeedDocument>({ name: 'emulator.seedDocument' })

/** No role can have this name. */
const noRole: RoleWords = { role: 'no role', mayDo: 'sign in', mayNot: 'the identity pool gives no role' }

function describeBackend(document: SeedDocument): SeededBackend {
  const { userPool, identityPool, buckets = [], people = [], roles } = document
  const { account, region } = placeOf(document)
  const { places = buckets.map(({ name }) => ({ bucket: name, prefix: '', label: name })) } = document
  const guest = roles.find(({ name }) => name === identityPool.unauthenticated)
  return {
    account,
    region,
    userPoolId: userPool.id,
    userPoolClientId: userPool.clientId,
    identityPoolId: identityPool.id,
    allowGuests: identityPool.allowGuests ?? false,
    requiredAttributes: userPool.requiredAttributes ?? ['email'],
    groups: (userPool.groups ?? []).map(({ name, precedence }) => ({
      [name]: precedence === undefined ? {} : { precedence },
    })),
    places: places.map((place) => ({ ...place, region })),
    people: people.map((person) => {
      const { name, email, password, groups = [] } = person
      return { name, email, password, groups, ...wordsOf(roleOfPerson(document, person)) }
    }),
    ...(identityPool.allowGuests && guest && { guest: wordsOf(guest) }),
  }
}

function wordsOf(role: SeedRole | undefined): RoleWords {
  if (!role) return noRole
  const { name, mayDo = 'what its policies allow', mayNot = 'anything else' } = role
  return { role: name, mayDo, mayNot }
}

/** The document of a data folder. One from before this was kept, or left empty on purpose, has the house's own. */
export function documentIn(store: Store): SeedDocument {
  return documents(store).get('seed') ?? houseSeed
}

/** A store belongs to one process, so what was worked out once holds until another document is remembered. */
const described = new WeakMap<Store, SeededBackend>()

export function backendIn(store: Store): SeededBackend {
  const known = described.get(store) ?? describeBackend(documentIn(store))
  described.set(store, known)
  return known
}

export function rememberBackend({ store, document }: { readonly store: Store; readonly document: SeedDocument }): void {
  documents(store).set('seed', document)
  described.delete(store)
}
