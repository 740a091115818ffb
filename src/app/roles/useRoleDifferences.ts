import { computed, onScopeDispose, shallowRef } from 'vue'
import { useRoute } from 'vue-router'
import { bucketsOfPlaces } from '../../aws/configuration/bucketsOfPlaces.ts'
import { folderOf } from '../../features/buckets/folder/folderLocation.ts'
import { useAws } from '../../outcomes/useAws.ts'
import { askerOf } from '../../session/may-do/askerOf.ts'
import { foretellCapabilities, type ForetoldCapability } from '../../session/may-do/foretellCapabilities.ts'
import { anyIdentity } from '../../session/may-do/ownIdentity.ts'
import type { Asker } from '../../session/predictions/predictRequest.ts'
import { useSessionStore } from '../../session/sessionStore.ts'
import { useKnownZones } from './knownZonesStore.ts'
import { pageCapabilities } from './pageCapabilities.ts'
import { pageDifference } from './pageDifference.ts'
import type { RoleChoice } from './roleChoices.ts'
import { type RoleDifference, roleDifference } from './roleDifference.ts'

/** What one role may do, and whoever has it. */
interface RoleForetold {
  readonly offered: readonly ForetoldCapability[]
  readonly asker: Asker
}

/** What each role would gain and lose against the one in use, from the policies in force. AWS is asked nothing. */
export function useRoleDifferences() {
  const aws = useAws()
  const session = useSessionStore()
  const zones = useKnownZones()
  const route = useRoute()
  /** Those of places, and the one that is open. */
  const bucketsHere = computed(() => {
    const { bucket } = folderOf(route.params, route.query)
    return [...new Set([...bucketsOfPlaces(aws.configuration), ...(bucket === '' ? [] : [bucket])])]
  })
  /** By the role's ARN. Whatever the backend does not tell is left out. */
  const differences = shallowRef<ReadonlyMap<string, RoleDifference>>(new Map())
  let asking = new AbortController()
  onScopeDispose(() => asking.abort())

  async function foretell({ roleArn, isGuest }: RoleChoice, signal: AbortSignal): Promise<RoleForetold | undefined> {
    const { configuration } = aws
    if (roleArn === undefined) return undefined
    const policies = await aws.policies.ofRole(roleArn, bucketsHere.value, signal)
    const sub = session.session.kind === 'signed-in' ? session.session.sub : undefined
    if (!policies) return undefined
    const persona = { isGuest, sub }
    return {
      offered: foretellCapabilities(configuration, policies, persona, zones.zones),
      asker: askerOf(configuration, policies, persona),
    }
  }

  function differenceOf(now: RoleForetold, then: RoleForetold): RoleDifference {
    const here = pageCapabilities(route, aws.configuration, anyIdentity, zones.zones)
    const onPage = pageDifference(here, now.asker, then.asker)
    return { ...roleDifference(now.offered, then.offered), ...(onPage && { onPage }) }
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
        now && then && !inUse ? [[roleArn, differenceOf(now, then)] as const] : [],
      ),
    )
  }

  return { differences, compare }
}
