import { computed, type ComputedRef, onScopeDispose, type Ref, ref, shallowRef } from 'vue'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import type { AwsCaller } from '../../../aws/aws.ts'
import type { CallOptions } from '../../../aws/call/callOptions.ts'
import { callOperation } from '../../../aws/operations/callOperation.ts'
import type { Persona as SigningPersona } from '../../../aws/persona/persona.ts'
import type { PersonaCaller } from '../../../aws/persona/personaCaller.ts'
import { isSameRole } from '../../../aws/policies/isSameRole.ts'
import type { ToldPolicies } from '../../../aws/policies/policies.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { verdictOfDecision } from '../../../outcomes/verdictOfDecision.ts'
import { askerOf } from '../../../session/may-do/askerOf.ts'
import { everyCapability } from '../../../session/may-do/everyCapability.ts'
import { anyIdentity } from '../../../session/may-do/ownIdentity.ts'
import { otherPersonas } from '../../../session/otherPersonas.ts'
import { usePersonStore } from '../../../session/personStore.ts'
import { predictCall } from '../../../session/predictions/predictCall.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'
import { useSessionStore } from '../../../session/sessionStore.ts'
import type { PoolRole } from '../roles/poolRoles.ts'
import { harmlessCall } from './harmlessCall.ts'
import { type Proof, proofKey } from './proof.ts'
import { provedVerdict } from './provedVerdict.ts'

const cause = 'Prove what each role may do'

export interface UseProof {
  /** By `proofKey`. */
  readonly proofs: Readonly<Ref<ReadonlyMap<string, Proof>>>
  readonly running: Readonly<Ref<boolean>>
  /** Roles as which this browser can call, by ARN. */
  readonly provable: ComputedRef<ReadonlySet<string>>
  /** Why a role could not be taken, by its name, in the order of the roles. */
  readonly problems: Readonly<Ref<readonly string[]>>
  prove(answers: ReadonlyMap<string, ToldPolicies>): Promise<void>
  stop(): void
}

/**
 * Makes the harmless calls for real, as each role that the identity pool gives this browser, one after the other. They are one act in
 * the record, and end with the page.
 */
export function useProof(
  roles: readonly PoolRole[],
  zones: () => readonly { readonly id: string; readonly name: string }[],
): UseProof {
  const aws = useAws()
  const session = useSessionStore()
  const person = usePersonStore()
  const proofs = shallowRef<ReadonlyMap<string, Proof>>(new Map())
  const running = ref(false)
  const problems = ref<readonly string[]>([])
  let asking = new AbortController()
  onScopeDispose(stop)
  // What the page signs as from then on is somebody else, and the rest would be told of the role before.
  onScopeDispose(aws.session.turns.onDropped(stop))

  /** Whom a role is called as: the session's own role needs no other credentials. */
  const signers = computed((): ReadonlyMap<string, SigningPersona | 'own'> => {
    const others = otherPersonas(session.session, aws.configuration, person.role)
    const guest = roles.find(({ isGuest }) => isGuest)
    const pairs = others.flatMap((persona): readonly [string, SigningPersona][] => {
      const arn = persona.kind === 'role' ? persona.roleArn : guest?.arn
      return arn === undefined ? [] : [[arn, persona]]
    })
    const signer = session.credentials?.signer?.arn ?? person.roleArn
    const own = roles.find(({ arn }) => signer !== undefined && isSameRole(arn, signer))
    return new Map<string, SigningPersona | 'own'>([...pairs, ...(own ? [[own.arn, 'own'] as const] : [])])
  })

  async function callerFor(role: PoolRole): Promise<PersonaCaller | undefined> {
    const signer = signers.value.get(role.arn)
    if (signer === undefined) return undefined
    if (signer === 'own') {
      const { call, clients } = aws
      return { call, clients, identityId: session.credentials?.identityId ?? anyIdentity }
    }
    const assumed = await aws.personas.as(signer, cause)
    if (assumed.kind === 'done') return assumed.value
    problems.value = [...problems.value, role.name]
    return undefined
  }

  async function proveCell(
    caller: AwsCaller,
    asker: Asker,
    capability: { readonly key: string; readonly call: AskedCall },
    { signal, act }: Pick<CallOptions, 'act'> & { readonly signal: AbortSignal },
  ): Promise<void> {
    const call = harmlessCall(capability.call)
    if (!call) return
    const decision = predictCall(asker, call, serviceRequirements)
    const { service, operation, input, target } = call
    const { configuration } = aws
    const options = { cause, signal, act, ...(target && { target }) }
    const outcome = await callOperation({ ...caller, configuration }, { service, operation, input }, options)
    if (signal.aborted) return
    const proof: Proof = {
      at: Date.now(),
      answered: provedVerdict(outcome, decision ? [decision.request.action] : []),
      predicted: decision ? verdictOfDecision(decision) : 'unknown',
      callId: outcome.callId,
    }
    proofs.value = new Map([...proofs.value, [capability.key, proof]])
  }

  function stop(): void {
    asking.abort()
    running.value = false
  }

  async function prove(answers: ReadonlyMap<string, ToldPolicies>): Promise<void> {
    asking.abort()
    const { signal } = (asking = new AbortController())
    // On a real account one question is asked for all of them.
    const act = { id: crypto.randomUUID(), title: cause }
    const sub = session.session.kind === 'signed-in' ? session.session.sub : undefined
    running.value = true
    problems.value = []
    proofs.value = new Map()
    try {
      for (const role of roles) {
        const answer = answers.get(role.arn)
        const caller = answer?.kind === 'told' && !signal.aborted ? await callerFor(role) : undefined
        if (!caller || answer?.kind !== 'told') continue
        const { isGuest } = role
        const { identityId } = caller
        const asker = askerOf(aws.configuration, answer.policies, { isGuest, sub, identityId })
        for (const { id, call } of everyCapability(aws.configuration, identityId, zones()))
          if (!signal.aborted) await proveCell(caller, asker, { key: proofKey(role.arn, id), call }, { signal, act })
      }
    } finally {
      if (asking.signal === signal) running.value = false
    }
  }

  return {
    proofs,
    running,
    problems,
    provable: computed(() => new Set(signers.value.keys())),
    prove,
    stop,
  }
}
