/** Changes the account of a test's emulator: users with keys, roles, their policies. */
import type { PolicyDocument, Statement } from '#iam/types.ts'
import { accessKeysOf } from '../../emulator/directory/accessKey.ts'
import { newUniqueId } from '../../emulator/directory/newUniqueId.ts'
import { type Role, rolesOf } from '../../emulator/directory/role.ts'
import { type IamUser, iamUsersOf } from '../../emulator/directory/user.ts'
import { systemRandom } from '../../emulator/program/clockAndRandom.ts'
import type { Credentials, TestEmulator } from './startEmulator.ts'

const iam = 'arn:aws:iam::123456789012:'

export function documentOf(...statements: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements }
}

/** @returns the credentials of a new user with one inline policy, or none. */
export function addUser(local: TestEmulator, name: string, statements: readonly Statement[] = []): Credentials {
  const { store } = local.emulator
  const policies = statements.length > 0 ? [{ name: 'Inline', document: documentOf(...statements) }] : []
  const user: IamUser = { name, arn: `${iam}user/${name}`, id: newUniqueId('AIDA', systemRandom), policies, groups: [] }
  iamUsersOf(store).set(name, user)
  const id = `AKIA${systemRandom.text(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`
  const secretAccessKey = systemRandom.text(40, 'abcdefghijklmnopqrstuvwxyz0123456789')
  accessKeysOf(store).set(id, { id, userName: name, secretAccessKey, status: 'Active', createdAt: 0 })
  return { accessKeyId: id, secretAccessKey }
}

/** Makes a role, or changes it. @returns its ARN. */
export function setRole(
  local: TestEmulator,
  name: string,
  { allow, trust, ...change }: Partial<Role> & { allow?: readonly Statement[]; trust?: readonly Statement[] },
): string {
  const roles = rolesOf(local.emulator.store)
  const arn = `${iam}role/${name}`
  const known = roles.get(name) ?? {
    name,
    arn,
    id: newUniqueId('AROA', systemRandom),
    policies: [],
    trustPolicy: documentOf(),
  }
  roles.set(name, {
    ...known,
    ...(allow && { policies: [{ name: 'Inline', document: documentOf(...allow) }] }),
    ...(trust && { trustPolicy: documentOf(...trust) }),
    ...change,
  })
  return arn
}

/** Extra configuration that makes `rootClient` a client of someone else. */
export function signWith(
  answer: Readonly<Partial<Record<'AccessKeyId' | 'SecretAccessKey' | 'SessionToken', string | undefined>>> = {},
): { readonly credentials: Credentials } {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = answer
  return { credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken } }
}
