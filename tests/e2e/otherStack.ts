import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { houseSeed } from '../../emulator/seed/house/houseSeed.ts'
import { localBackend } from '../../emulator/seed/localBackend.ts'
import { type Stack, startStack } from './stack.ts'

const otherIds: Readonly<Record<string, string>> = {
  [localBackend.userPoolId]: 'us-east-1_Fjord1234',
  [localBackend.userPoolClientId]: '7fjordlocalclient00000001',
  [localBackend.identityPoolId]: 'us-east-1:0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9',
}

/** The same people and places under other ids: what is meant for one backend is of no use at the other. */
export async function startOtherStack(): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-'))
  const seed = Object.entries(otherIds).reduce((text, [id, its]) => text.replaceAll(id, its), JSON.stringify(houseSeed))
  await writeFile(join(folder, 'seed.json'), seed)
  const stack = await startStack(['--seed', join(folder, 'seed.json')])
  return {
    ...stack,
    async close() {
      await stack.close()
      await rm(folder, { recursive: true })
    },
  }
}
