import type { SeedDocument } from '../../emulator/seed/seedDocument.ts'
import type { App } from '../../emulator/template/app.ts'

/** The outputs file as Amplify writes it from the outputs of the stack, with what this backend adds. */
export function deployedOutputs(app: App, { userPool, identityPool }: SeedDocument): object {
  const [stack] = app.stacks
  const written = JSON.parse(String(stack?.output('customOutputs'))) as { custom: object }
  return {
    version: '1.4',
    auth: {
      aws_region: 'us-east-1',
      user_pool_id: userPool.id,
      user_pool_client_id: userPool.clientId,
      identity_pool_id: identityPool.id,
    },
    ...written,
  }
}
