import { type Ref, ref } from 'vue'
import type { VerifiableName } from '../../../aws/services/cognito-idp/account.ts'
import { deleteUserAttributes } from '../../../aws/services/cognito-idp/deleteUserAttributes.ts'
import { getUserAttributeVerificationCode } from '../../../aws/services/cognito-idp/getUserAttributeVerificationCode.ts'
import { updateUserAttributes } from '../../../aws/services/cognito-idp/updateUserAttributes.ts'
import { verifyUserAttribute } from '../../../aws/services/cognito-idp/verifyUserAttribute.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { useSaying } from '../../../ui/say.ts'
import { useAccount } from '../useAccount.ts'
import { type UseAct, useAct } from '../useAct.ts'
import { readWaiting, rememberWaiting } from './waitingChanges.ts'

export interface UseVerifiedAttribute {
  /** The new address or number that waits for its code. */
  readonly waiting: Readonly<Ref<string | undefined>>
  readonly changing: UseAct
  readonly sending: UseAct
  readonly verifying: UseAct
  /** @returns whether the pool took it */
  change(to: string): Promise<boolean>
  remove(): Promise<void>
  /** @param to what the code proves */
  sendCode(to: string): Promise<void>
  verify(code: string): Promise<void>
  giveUp(): void
}

/**
 * An address or number, which a code proves.
 * @param word for it in sentences: "e-mail"
 */
export function useVerifiedAttribute(name: VerifiableName, word: string): UseVerifiedAttribute {
  const aws = useAws()
  const account = useAccount()
  const { say } = useSaying()
  const waiting = ref(readWaiting(name))
  const [changing, sending, verifying] = [useAct(), useAct(), useAct()]

  function wait(to: string | undefined): void {
    waiting.value = to
    rememberWaiting(name, to)
    if (to === undefined) for (const { forget } of [sending, verifying]) forget()
  }

  return {
    waiting,
    changing,
    sending,
    verifying,
    async change(to) {
      const done = await changing.act(
        () => updateUserAttributes(aws, { [name]: to }, { cause: `Change ${word}` }),
        async (codes) => {
          wait(codes.some((code) => code.name === name) ? to : undefined)
          await account.changed()
        },
      )
      return done !== undefined
    },
    async remove() {
      await changing.act(
        () => deleteUserAttributes(aws, [name], { cause: `Remove ${word}` }),
        async () => {
          wait(undefined)
          await account.changed()
        },
      )
    },
    async sendCode(to) {
      const cause = `Send a code to verify ${word}`
      await sending.act(
        () => getUserAttributeVerificationCode(aws, name, { cause }),
        async () => {
          if (waiting.value !== undefined) say('Another code was sent.')
          wait(to)
        },
      )
    },
    async verify(code) {
      const cause = `Verify ${word}`
      await verifying.act(() => verifyUserAttribute(aws, { name, code }, { cause }), account.changed)
      if (!verifying.problem.value) wait(undefined)
    },
    giveUp: () => wait(undefined),
  }
}
