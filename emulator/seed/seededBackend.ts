import { createHash } from 'node:crypto'
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
  /** SHA-256 of the document, hex: whether another one is asked for. */
  readonly documentHash: string
}

/** A person as they were at first; the password is no secret. */
export interface SeededPersonRow extends Pick<SeedPerson, 'name' | 'email' | 'password'>, RoleWords {
  readonly groups: readonly string[]
}

const backends = defineCollection<SeededBackend>({ name: 'emulator.backend' })

/** The document itself, for what came of a later one of the same backend. */
const documents = defineCollection<SeedDocument>({ name: 'emulator.seedDocument' })

/** No role can have this name. */
const noRole: RoleWords = { role: 'no role', mayDo: 'sign in', mayNot: 'the identity pool gives no role' }

export function describeBackend(document: SeedDocument): SeededBackend {
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
    documentHash: createHash('sha256').update(JSON.stringify(document)).digest('hex'),
  }
}

function wordsOf(role: SeedRole | undefined): RoleWords {
  if (!role) return noRole
  const { name, mayDo = 'what its policies allow', mayNot = 'anything else' } = role
  return { role: name, mayDo, mayNot }
}

let house: SeededBackend | undefined

/** The backend of a data folder. One from before this was kept, or left empty on purpose, is the house's own. */
export function backendIn(store: Store): SeededBackend {
  return backends(store).get('seed') ?? (house ??= describeBackend(houseSeed))
}

export function rememberBackend({ store, document }: { readonly store: Store; readonly document: SeedDocument }): void {
  backends(store).set('seed', describeBackend(document))
  documents(store).set('seed', document)
}

/** What the data folder was filled with; undefined for one from before this was kept. */
export function documentIn(store: Store): SeedDocument | undefined {
  return documents(store).get('seed')
}
