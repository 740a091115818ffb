import { NormalizedSchema } from '@smithy/core/schema'
import { expect, test } from 'vitest'
import { serviceClients } from '../operations/serviceClients.ts'
import { secretMembers } from './secretMembers.ts'

const operationSchema = 9

/** Marked in AWS's models as what logs should not hold, and kept in a record: they say who or what is meant, and open nothing. */
const identifying: Readonly<Record<string, string>> = {
  SSEKMSKeyId: 'an id of a key in KMS, which never leaves it',
  KMSMasterKeyID: 'the same',
  KeyId: 'the same',
  KMSKeyId: 'the same',
  KMSKeyArn: 'the same',
  ClientId: 'of an app client: it stands in every sign-in page',
  Username: 'whom an operation is about, which a record without it would not tell',
  Value: 'of an attribute of a person, as an address: what an operation that changes it is about',
  LastIPAddress: 'of a person: what is asked for by who asks for it',
  AccountName: 'of an account of an organization: whom an operation is about',
  Name: 'the same',
  SourceName: 'of an invitation of an organization: what it is about',
  Notes: 'the same',
  Id: 'whom it is sent to: an account, or an address',
  Email: 'of an account of an organization, which is not told without leave to read it',
  MasterAccountEmail: 'the same',
  ManagementAccountEmail: 'the same',
}

/** Every member that AWS's models mark, or what is in its list or map, of what operations take and give. */
function marked(schema: NormalizedSchema, member: string, seen: Set<string>): readonly string[] {
  const own = schema.getMergedTraits().sensitive ? [member] : []
  if (schema.isListSchema() || schema.isMapSchema()) return [...own, ...marked(schema.getValueSchema(), member, seen)]
  if (!schema.isStructSchema() || seen.has(schema.getName() ?? '')) return own
  seen.add(schema.getName() ?? '')
  return [...own, ...[...schema.structIterator()].flatMap(([name, of]) => marked(of, name, seen))]
}

async function markedMembers(): Promise<ReadonlySet<string>> {
  const packages = await Promise.all(Object.values(serviceClients).map((row) => row.load()))
  return new Set(
    packages.flatMap((sdk) => {
      const seen = new Set<string>()
      return Object.values(sdk)
        .filter((value: unknown): value is readonly unknown[] => Array.isArray(value) && value[0] === operationSchema)
        .flatMap(([, , , , input, output]) =>
          [input, output].flatMap((shape) => marked(NormalizedSchema.of(shape as never), '', seen)),
        )
    }),
  )
}

test('what the models of AWS mark as sensitive is secret, or named here with the reason why a record keeps it', async () => {
  const members = await markedMembers()
  const undecided = [...members].filter((name) => !secretMembers.has(name) && !Object.hasOwn(identifying, name))
  expect(undecided).toEqual([])
  expect(Object.keys(identifying).filter((name) => !members.has(name) || secretMembers.has(name))).toEqual([])
})
