/** The console's own way to call any operation, against an emulator of the test's own. */
import type { EmulatorOptions } from '../../../../emulator/program/createEmulator.ts'
import { localBackend } from '../../../../emulator/seed/localBackend.ts'
import { createCall } from '../../../../src/aws/call/call.ts'
import { createClients } from '../../../../src/aws/call/clients.ts'
import type { Clients } from '../../../../src/aws/call/clientsOfRole.ts'
import type { Outcome } from '../../../../src/aws/call/outcome.ts'
import {
  type AnyAnswer,
  callOperation,
  type OperationCaller as Caller,
} from '../../../../src/aws/operations/callOperation.ts'
import { sdkInput } from '../../../../src/aws/operations/inputJson.ts'
import { readDescription } from '../../../../src/aws/operations/readDescription.ts'
import type { InputJson } from '../../../../src/aws/operations/sampleInput.ts'
import type { CallableService } from '../../../../src/aws/operations/serviceRows.ts'
import { createRecorder, type Recorder } from '../../../../src/aws/record/recorder.ts'
import { type Credentials, type Person, startEmulator, type TestEmulator } from '../../startEmulator.ts'

const inAnHour = new Date(Date.now() + 3_600_000)

export interface OperationCaller {
  readonly local: TestEmulator
  readonly recorder: Recorder
  /** Signs as the account's owner. */
  readonly owner: Caller
  as(person: Person): Caller
  /** Sends an operation as the account's owner. */
  run(service: CallableService, operation: string, input: InputJson): Promise<Outcome<AnyAnswer>>
  close(): Promise<void>
}

export async function operationCaller(options: EmulatorOptions = {}): Promise<OperationCaller> {
  const local = await startEmulator(options)
  const recorder = createRecorder(1000)
  const call = createCall({ recorder, credentials: { current: () => undefined, renew: () => Promise.resolve(false) } })
  const clients = (credentials: Credentials): Clients =>
    createClients(
      {
        ...localBackend,
        endpoints: { s3: local.url, route53: local.url, sts: local.url, userPool: local.url, identityPool: local.url },
      },
      {
        credentials: {
          forSigning: () =>
            Promise.resolve({ ...credentials, sessionToken: credentials.sessionToken ?? '', expiration: inAnHour }),
        },
        turns: { onDropped: () => () => undefined },
      },
    )
  const configuration = { places: [] }
  const owner = { call, configuration, clients: clients(local.emulator.rootKey) }
  return {
    local,
    recorder,
    owner,
    as: (person) => ({ call, configuration, clients: clients(local.credentialsFor(person)) }),
    async run(service, operation, input) {
      const description = await readDescription(service)
      return callOperation(owner, { service, operation, input: await sdkInput(description, operation, input) })
    },
    close: () => local.close(),
  }
}
