import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSeenStore } from '../../../../outcomes/seenStore.ts'
import { useAws } from '../../../../outcomes/useAws.ts'
import { askerOf } from '../../../../session/may-do/askerOf.ts'
import { type PoolRole, poolRoles } from '../../roles/poolRoles.ts'
import { useRolePolicies } from '../../roles/useRolePolicies.ts'
import { useRequests } from '../flips/useRequests.ts'
import { documentsOfRole } from './documentsOfRole.ts'
import { inOrder } from './editedDocument.ts'
import { asDeployedWords, withInForce } from './readInForce.ts'
import type { UntoldDocument } from './untoldDocument.ts'
import { useRoleDocuments } from './useRoleDocuments.ts'

/** The role and the document that the address names (`?role=readers&document=policy:Folders`), with all that was read of them. */
export function useReading() {
  const { configuration } = useAws()
  const seen = useSeenStore()
  const route = useRoute()
  const router = useRouter()
  const roles = poolRoles(configuration)

  const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  const asked = computed(() => ({ role: textOf(route.query.role), document: textOf(route.query.document) }))
  const role = computed(
    () => roles.find(({ name }) => name === asked.value.role) ?? roles.find(({ isGuest }) => !isGuest) ?? roles[0],
  )
  /** What the address names and nobody tells of. */
  const stray = computed(() =>
    asked.value.role !== undefined && !roles.some(({ name }) => name === asked.value.role)
      ? `The address names a role ${asked.value.role}, of which the backend does not tell.`
      : undefined,
  )

  const policies = useRolePolicies(roles, () => [])
  const { trust, mapping, inForce, refresh: refreshDocuments } = useRoleDocuments(() => role.value)

  const zones = computed(() => seen.things.filter(({ kind }) => kind === 'zone'))
  const toldOf = ({ arn }: PoolRole) => {
    const answer = policies.reading.value?.answers.get(arn)
    return answer?.kind === 'told' ? answer.policies : undefined
  }
  /** Of the role itself. */
  const own = computed(() => {
    const told = role.value && toldOf(role.value)
    return role.value && inForce.value ? withInForce(role.value.arn, told, inForce.value) : told
  })
  const columns = computed(() =>
    roles.flatMap((one) => {
      const told = one.arn === role.value?.arn ? own.value : toldOf(one)
      return told ? [{ role: one, policies: told }] : []
    }),
  )
  const somebody = computed(() =>
    role.value && own.value ? askerOf(configuration, own.value, { isGuest: role.value.isGuest }) : undefined,
  )
  const { recorded, refresh: refreshRequests } = useRequests(
    () => role.value,
    () => somebody.value,
  )
  const trusted = computed(() => (trust.value?.kind === 'done' ? trust.value.value : undefined))
  const mapped = computed(() => (mapping.value?.kind === 'done' ? mapping.value.value : undefined))
  const documents = computed(() =>
    documentsOfRole({
      ...(own.value && { policies: own.value }),
      ...(trusted.value && { trust: trusted.value }),
      ...(mapped.value && { mapping: mapped.value }),
    }),
  )
  const untold = computed((): readonly UntoldDocument[] =>
    [
      { id: 'trust', kind: 'trust' as const, title: 'Trust', outcome: trust.value, attempt: 'Read the trust policy' },
      {
        id: 'mapping',
        kind: 'mapping' as const,
        title: 'Role mapping',
        outcome: mapping.value,
        attempt: 'Read who gets which role',
      },
    ].flatMap(({ outcome, ...document }) =>
      outcome && outcome.kind !== 'done' && outcome.kind !== 'aborted' ? [{ ...document, outcome }] : [],
    ),
  )

  const openedId = computed(() => {
    const ids = inOrder([...documents.value, ...untold.value]).map(({ id }) => id)
    return ids.find((id) => id === asked.value.document) ?? ids[0]
  })

  return {
    roles,
    role,
    stray,
    documents,
    untold,
    openedId,
    opened: computed(() => documents.value.find(({ id }) => id === openedId.value)),
    isLoading: computed(() => !policies.reading.value || (configuration.policiesUrl === undefined && !inForce.value)),
    /** What of it is as it was deployed, in words, where it could not be read; undefined where nothing is. */
    asDeployed: computed(() => inForce.value && asDeployedWords(inForce.value)),
    isReading: policies.inFlight,
    isSilent: policies.isSilent,
    recorded,
    own,
    ground: computed(
      () =>
        role.value && {
          configuration,
          role: role.value,
          columns: columns.value,
          zones: zones.value,
          trust: trusted.value,
          mapping: mapped.value,
          requests: recorded.value?.kind === 'told' ? recorded.value.requests : [],
        },
    ),
    go: (query: { readonly role: string | undefined; readonly document?: string }) => router.replace({ query }),
    /** Reads all of it again. */
    async refresh(): Promise<void> {
      await Promise.all([policies.refresh(), refreshDocuments(), refreshRequests()])
    },
  }
}
