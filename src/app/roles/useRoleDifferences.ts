import { onScopeDispose, shallowRef } from 'vue'
import { bucketsOfPlaces } from '../../aws/configuration/bucketsOfPlaces.ts'
import { useAws } from '../../outcomes/useAws.ts'
import { foretellCapabilities, type ForetoldCapability } from '../../session/may-do/foretellCapabilities.ts'
import { useSessionStore } from '../../session/sessionStore.ts'
import { useKnownZones } from './knownZonesStore.ts'
import type { RoleChoice } from './roleChoices.ts'
import { type RoleDifference, roleDifference } from './roleDifference.ts'

/** What each role would gain and lose against the one in use, from the policies in force. AWS is asked nothing. */
export function useRoleDifferences() {
  const aws = useAws()
  const session = useSessionStore()
  const zones = useKnownZones()
  /** By the role's ARN. Whatever the backend does not tell is left out. */
  const differences = shallowRef<ReadonlyMap<string, RoleDifference>>(new Map())
  let asking = new AbortController()
  onScopeDispose(() => asking.abort())

  async function foretell(
    { roleArn, isGuest }: RoleChoice,
    signal: AbortSignal,
  ): Promise<readonly ForetoldCapability[] | undefined> {
    const { configuration } = aws
    if (roleArn === undefined) return undefined
    const policies = await aws.policies.ofRole(roleArn, bucketsOfPlaces(configuration), signal)
    const sub = session.session.kind === 'signed-in' ? session.session.sub : undefined
    return policies && foretellCapabilities(configuration, policies, { isGuest, sub }, zones.zones)
  }

  /** Asked anew each time: policies may have been edited. What was told stays until it is. */
  async function compare(choices: readonly RoleChoice[]): Promise<void> {
    asking.abort()
    const { signal } = (asking = new AbortController())
    const told = await Promise.all(choices.map(async (choice) => [choice, await foretell(choice, signal)] as const))
    if (signal.aborted) return
    const now = told.find(([{ inUse }]) => inUse)?.[1]
    differences.value = new Map(
      told.flatMap(([{ roleArn = '', inUse }, then]) =>
        now && then && !inUse ? [[roleArn, roleDifference(now, then)] as const] : [],
      ),
    )
  }

  return { differences, compare }
}
