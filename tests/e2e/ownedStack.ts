/** A Rolecall whose account owner's key the test holds, to lay out what no person of the console may. */
import { Route53Client } from '@aws-sdk/client-route-53'
import { test as base } from './fixtures.ts'
import { type Stack, startStack } from './stack.ts'

const owner = { accessKeyId: 'AKIAOWNEROFTESTS0001', secretAccessKey: 'key-of-the-owner' }

export const test = base.extend<object, { stack: Stack }>({
  stack: [
    async ({}, use) => {
      const stack = await startStack([
        ...['--root-access-key-id', owner.accessKeyId],
        ...['--root-secret-access-key', owner.secretAccessKey],
      ])
      await use(stack)
      await stack.close()
    },
    { scope: 'worker' },
  ],
})

/** Options of an SDK client that signs with the owner's key. */
export const ownerOptions = ({ emulatorUrl }: Stack) => ({
  endpoint: emulatorUrl,
  region: 'us-east-1',
  credentials: owner,
})

export const route53Of = (stack: Stack) => new Route53Client(ownerOptions(stack))

export { expect } from './fixtures.ts'
