/** The emulator with its organization of three accounts, and clients for who may do what in it. */
import { OrganizationsClient, type PolicyType } from '@aws-sdk/client-organizations'
import { CreatePolicyCommand, EnablePolicyTypeCommand } from '@aws-sdk/client-organizations'
import { expect } from 'vitest'
import type { Statement } from '#iam/types.ts'
import type { EmulatorOptions } from '../../../emulator/program/createEmulator.ts'
import { errorOf } from '../errorOf.ts'
import { type Credentials, startEmulator, type TestEmulator } from '../startEmulator.ts'

export const organizationId = 'o-2rolecall0'
export const rootId = 'r-ex4m'
export const unitId = 'ou-ex4m-2rolecal'
export const managementAccount = '111122223333'
export const ownAccount = '123456789012'
export const partnerAccount = '444455556666'
export const archive = 'partner-archive'

/** @param rest `policy/o-2rolecall0/service_control_policy/p-12345678` */
export const arnOf = (rest: string) => `arn:aws:organizations::${managementAccount}:${rest}`

export const controlDocument = (...statements: Statement[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements })

/** The document of a service control policy. */
export const denyDeleting = controlDocument({
  Sid: 'NoDeleting',
  Effect: 'Deny',
  Action: 's3:DeleteObject',
  Resource: '*',
})

/** What a member is told whom the delegation policy lets do nothing. */
export const deniedToMember = {
  name: 'AccessDeniedException',
  status: 400,
  message: "You don't have permissions to access this resource.",
}

export interface TestOrganization extends TestEmulator {
  /** The management account's owner. */
  readonly management: OrganizationsClient
  /** The owner of the member that nothing is delegated to. */
  readonly partner: OrganizationsClient
  /** Whom role and delegation policy let manage policies. */
  readonly admin: OrganizationsClient
  /** Whose role lets them do nothing of the kind. */
  readonly reader: OrganizationsClient
  /** A client that sends a body that is no JSON. */
  readonly garbled: OrganizationsClient
  /** The key of another account's owner. */
  keyOf(account: string): Credentials
  /** A policy of its own. @returns its id */
  newPolicy(content?: string, type?: PolicyType): Promise<string>
  enable(...types: PolicyType[]): Promise<void>
}

export async function startOrganization(options?: EmulatorOptions): Promise<TestOrganization> {
  const local = await startEmulator(options)
  const keyOf = (account: string): Credentials => {
    const key = local.emulator.otherRootKeys.get(account)
    if (!key) throw new Error(`There is no account ${account}.`)
    return key
  }
  const clientOf = (account: string) => local.rootClient(OrganizationsClient, { credentials: keyOf(account) })
  const management = clientOf(managementAccount)
  let made = 0
  return {
    ...local,
    keyOf,
    management,
    partner: clientOf(partnerAccount),
    admin: local.clientFor('admin', OrganizationsClient),
    reader: local.clientFor('rosa', OrganizationsClient),
    garbled: garble(clientOf(managementAccount)),
    async newPolicy(Content = denyDeleting, Type = 'SERVICE_CONTROL_POLICY') {
      const input = { Name: `policy ${++made}`, Description: '', Content, Type }
      const { Policy } = await management.send(new CreatePolicyCommand(input))
      return Policy?.PolicySummary?.Id ?? ''
    },
    async enable(...types) {
      for (const PolicyType of types) await management.send(new EnablePolicyTypeCommand({ RootId: rootId, PolicyType }))
    },
  }
}

function garble(client: OrganizationsClient): OrganizationsClient {
  client.middlewareStack.add(
    (next) => (args) => {
      Object.assign(args.request as object, { body: '{' })
      return next(args)
    },
    { step: 'serialize', priority: 'low' },
  )
  return client
}

/** What Rosa is told, whose role lets her do nothing of the kind. */
export const refusedByRole = (action: string) => ({
  name: 'AccessDeniedException',
  status: 400,
  message: expect.stringContaining(`because no identity-based policy allows the organizations:${action} action`),
})

/** What a member is refused that nothing is delegated to, and a role that may not: each is told what AWS tells it. */
export async function expectDenied(
  { partner, reader }: TestOrganization,
  action: string,
  send: (client: OrganizationsClient) => Promise<unknown>,
): Promise<void> {
  expect(await errorOf(send(partner))).toEqual(deniedToMember)
  expect(await errorOf(send(reader))).toEqual(refusedByRole(action))
}

/** What nothing stands below, each with what AWS answers. */
export const malformedParents: readonly [string, string, object][] = [
  ['what can be no parent', 'InvalidInputException', { ParentId: ownAccount }],
  ['a unit that is not there', 'ParentNotFoundException', { ParentId: 'ou-ex4m-00000000' }],
]
